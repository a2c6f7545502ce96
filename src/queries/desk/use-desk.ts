import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from "react";
import type { SegmentId } from "#domain/ids.ts";
import type { TextOwner, ThreadDocument, Translation } from "#domain/thread.ts";
import { useServices } from "../services.ts";
import type { Desk } from "./desk.ts";
import type { ChangeThread, Job } from "./job.ts";
import type * as Orders from "./orders.ts";
import type { DeskRequest } from "./orders.ts";

export type { Job } from "./job.ts";
export type { DeskRequest } from "./orders.ts";

/** The desk as the screen sees it; what stands behind it is loaded with the first request. */
export interface DeskHandle {
  readonly jobs: () => readonly Job[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Requests for texts that are not there, or whose language is not known, are passed over. */
  readonly start: (requests: readonly DeskRequest[]) => Promise<void>;
  readonly stop: (key?: string) => void;
  readonly retry: (key: string, segments?: readonly SegmentId[]) => void;
  readonly see: (key: string, segments: ReadonlySet<SegmentId>) => void;
  readonly forget: (key: string) => void;
  /** Stores at once what is done: to be called before a person changes the thread. */
  readonly keep: () => void;
  /** The translation a job works at, with what is not stored yet. */
  readonly translation: (document: ThreadDocument, job: Job) => Translation | null;
}

interface Loaded {
  readonly desk: Desk;
  readonly orders: typeof Orders;
}

const NO_JOBS: readonly Job[] = [];

function makeHandle(load: () => Promise<Loaded>, document: () => ThreadDocument) {
  let loaded: Loaded | null = null;
  /** How often everything was stopped: a request that was still on its way then is stopped as well. */
  let stops = 0;
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const ready = async (): Promise<Loaded> => {
    if (loaded !== null) return loaded;
    const fresh = await load();
    // Two requests may have waited for the same code.
    if (loaded === null) {
      loaded = fresh;
      fresh.desk.subscribe(changed);
    }
    return loaded;
  };
  const handle: DeskHandle = {
    jobs: () => loaded?.desk.jobs() ?? NO_JOBS,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    start: async (requests) => {
      const before = stops;
      const { desk, orders } = await ready();
      if (stops !== before) return;
      desk.start(requests.flatMap((request) => orders.orderOf(document(), request) ?? []));
    },
    stop: (key) => {
      if (key === undefined) stops++;
      loaded?.desk.stop(key);
    },
    retry: (key, segments) => loaded?.desk.retry(key, segments),
    see: (key, segments) => loaded?.desk.see(key, segments),
    forget: (key) => loaded?.desk.forget(key),
    keep: () => loaded?.desk.keep(),
    translation: (current, job) => loaded?.orders.jobTranslation(current, job) ?? null,
  };
  return handle;
}

/** The desk of one thread, for as long as its page is open. */
export function useMakeDesk(document: ThreadDocument, change: ChangeThread): DeskHandle {
  const services = useServices();
  const latest = useRef({ document, change });
  useEffect(() => {
    latest.current = { document, change };
  });
  const { id } = document.thread;
  const handle = useMemo(() => {
    const load = async (): Promise<Loaded> => {
      const [{ Desk }, orders, { engines }] = await Promise.all([
        import("./desk.ts"),
        import("./orders.ts"),
        services.translators(),
      ]);
      const desk = new Desk({
        engines,
        cache: services.machineCache,
        change: (apply) => latest.current.change(apply),
        now: services.now,
      });
      return { desk, orders };
    };
    return makeHandle(load, () => latest.current.document);
    // Another thread has another desk.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [services, id]);
  useEffect(() => {
    const leave = () => {
      handle.stop();
    };
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [handle]);
  return handle;
}

export const DeskContext = createContext<DeskHandle | null>(null);

/** The desk of the open thread; null outside of one. */
export const useDesk = (): DeskHandle | null => use(DeskContext);

const never = () => () => undefined;

export function useJobs(): readonly Job[] {
  const desk = useDesk();
  return useSyncExternalStore(desk?.subscribe ?? never, desk?.jobs ?? (() => NO_JOBS));
}

/** The job on one text, or null. */
export function useJob({ kind, id }: TextOwner): Job | null {
  const desk = useDesk();
  const find = useCallback(
    () => desk?.jobs().find(({ of }) => of.kind === kind && of.id === id) ?? null,
    [desk, kind, id],
  );
  return useSyncExternalStore(desk?.subscribe ?? never, find);
}
