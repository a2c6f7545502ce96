import { fileURLToPath } from "node:url";

/** The checkout's top folder, with its trailing slash. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
