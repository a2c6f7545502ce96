import * as v from "valibot";
import type { PlatformReason, Problem } from "#domain/problem.ts";
import { maybe } from "../read-shape.ts";

const ApiErrorSchema = v.object({
  error: v.object({
    error_code: v.pipe(v.number(), v.safeInteger()),
    error_msg: maybe(v.string()),
  }),
});

const REASONS: readonly (readonly [PlatformReason, ReadonlySet<number>])[] = [
  // Authorisation of user, application or community; validation and captcha ask for a person.
  ["sign-in", new Set([5, 14, 16, 17, 24, 25, 27, 28])],
  // Too many a second, flood control, rate limit, too much today.
  ["too-many", new Set([6, 9, 29, 601])],
  // Access denied in general, to a private profile, an album, a group, a post, comments.
  ["no-access", new Set([7, 15, 19, 20, 30, 200, 201, 203, 204, 210, 211, 212, 260])],
  // Deleted or banned; a parameter names nothing that exists.
  ["gone", new Set([18, 37, 39, 40, 100, 104, 113, 125, 140])],
];

/** VK's error body (`{error: {error_code, error_msg}}`) as a problem, or null if the value is none. */
export function apiError(value: unknown): Problem | null {
  const parsed = v.safeParse(ApiErrorSchema, value);
  if (!parsed.success) return null;
  const { error_code: code, error_msg: said = "" } = parsed.output.error;
  const [reason = "other"] = REASONS.find(([, codes]) => codes.has(code)) ?? [];
  return { kind: "platform-said", platform: "vk", code: String(code), said, reason };
}
