import { describe, expect, it } from "vitest";
import { reasonOf } from "./platform-reason.ts";

describe("what stands behind a platform's error", () => {
  it.each([
    ["AccountTakedown Account has been taken down", 400, "gone"],
    ["RepoDeactivated", 400, "gone"],
    ["User has been suspended: [zavod].", 403, "gone"],
    ["Record not found", 0, "gone"],
    ["https://api.x.com/2/problems/resource-not-found", 200, "gone"],
    ["This method requires an authenticated user", 0, "sign-in"],
    ["AuthMissing", 400, "sign-in"],
    ["ExpiredToken", 400, "sign-in"],
    ["The access token is invalid", 0, "sign-in"],
    ["RateLimitExceeded", 0, "too-many"],
    ["This action is not allowed", 0, "no-access"],
    ["BlockedByActor", 400, "no-access"],
    ["Not Authorized", 0, "no-access"],
    ["InvalidRequest Error: uri must be an at-uri", 400, "other"],
  ])("%s (%i): %s", (words, status, reason) => {
    expect(reasonOf(words, status)).toBe(reason);
  });

  it("is told by the status where the words do not tell", () => {
    const statuses = [401, 403, 404, 410, 429, 422];
    expect(statuses.map((status) => reasonOf("nope", status))).toEqual([
      "sign-in",
      "no-access",
      "gone",
      "gone",
      "too-many",
      "other",
    ]);
  });
});
