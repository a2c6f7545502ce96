/** The path of a Chromium that is there, or undefined. */
export function findChromium(
  env?: Readonly<Record<string, string | undefined>>,
): string | undefined;

/** The switches the test browser is started with: no sandbox (containers), and no traffic of its own. */
export const CHROMIUM_ARGS: readonly string[];

/** Finds or installs a Chromium that starts; returns its path and version. Throws when there is none. */
export function ensureChromium(): { readonly path: string; readonly version: string };
