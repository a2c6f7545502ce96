import wasm from "@browsermt/bergamot-translator/worker/bergamot-translator-worker.wasm?url";
import { expose } from "comlink";
import glue from "virtual:bergamot-glue";
import { fetchWasm, makeBergamotWork } from "./worker-work.ts";

const fetchOwn: typeof fetch = (...call) => fetch(...call);

expose(
  makeBergamotWork(glue, () =>
    fetchWasm(fetchOwn, new URL(wasm, import.meta.url), () => navigator.onLine),
  ),
);
