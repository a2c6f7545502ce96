import type { PlatformReason } from "#domain/problem.ts";
import { reasonOf } from "../platform-reason.ts";

/** X's numbers for what went wrong, in API v1.1 and the web API, as far as they tell what to do next. */
const REASONS: ReadonlyMap<number, PlatformReason> = new Map([
  [32, "sign-in"],
  [89, "sign-in"],
  [99, "sign-in"],
  [215, "sign-in"],
  [88, "too-many"],
  [429, "too-many"],
  [87, "no-access"],
  [179, "no-access"],
  [17, "gone"],
  [34, "gone"],
  [50, "gone"],
  // The author is suspended; 64: who asks is.
  [63, "gone"],
  [64, "no-access"],
  [144, "gone"],
]);

/** @param said goes where the number says nothing. */
export const reasonOfCode = (code: unknown, said: string): PlatformReason =>
  REASONS.get(Number(code)) ?? reasonOf(said);
