/** A worker does not inherit that TypeScript runs. */
import { register } from "tsx/esm/api";

register();
await import("./busy.ts");
