import type { PlatformReason, Problem } from "#domain/problem.ts";
import { fieldsOf } from "../json-fields.ts";
import { reasonOf } from "../platform-reason.ts";

const LONGEST_SAID = 300;

/** An answer that is an error. */
export interface ErrorAnswer {
  readonly url: string;
  readonly status: number;
  /** Its JSON; undefined where it is none. */
  readonly body: unknown;
  /** Goes into `platform-said`. */
  readonly platform: string;
  /** What the platform means by a status it uses in a way of its own. */
  readonly reasons?: Readonly<Record<number, PlatformReason>>;
}

/** `platform-said` where the body has a platform's own words or code for the error, else `address-failed`. */
export function problemOf(answer: ErrorAnswer): Problem {
  const { status, platform } = answer;
  const body = fieldsOf(answer.body);
  const error = wordsIn(body["error"]);
  const words = wordsIn(body["message"]) ?? wordsIn(body["error_description"]);
  const number = body["code"];
  const code = typeof number === "number" || typeof number === "string" ? String(number) : null;
  if (error === null && words === null && code === null)
    return { kind: "address-failed", address: answer.url, status };
  const name = (words === null ? null : error) ?? code ?? String(status);
  const said = words ?? error ?? "";
  const reason = answer.reasons?.[status] ?? reasonOf(`${name} ${said}`, status);
  return { kind: "platform-said", platform, reason, code: name, said };
}

function wordsIn(value: unknown): string | null {
  if (typeof value !== "string" || value.trim() === "") return null;
  return value.slice(0, LONGEST_SAID).toWellFormed();
}
