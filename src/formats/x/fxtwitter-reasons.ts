import type { PlatformReason } from "#domain/problem.ts";

/** FxTwitter's 401 says that the author lets only followers read; signing in is of no help there. */
export const FXTWITTER_REASONS: Readonly<Record<number, PlatformReason>> = { 401: "no-access" };
