import * as v from "valibot";
import type { Problem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { DroppedPiece } from "../importer.ts";
import { readShape } from "../read-shape.ts";
import { join, readAnswers } from "./answers.ts";
import { readEntries } from "./entries.ts";
import type { Entry } from "./entries.ts";
import { peopleOf } from "./people.ts";
import type { People } from "./people.ts";

/** Posts and comments of all answers, and who wrote them. */
export interface WallInput {
  readonly entries: readonly Entry[];
  readonly people: People;
  readonly dropped: readonly DroppedPiece[];
  /** One of the answers was an error. */
  readonly stopped?: Problem;
}

/** What an answer is asked to be, to say what is wrong with one that is not. */
const AnswerSchema = v.looseObject({
  response: v.looseObject({ items: v.array(v.looseObject({ id: v.number() })) }),
});

/**
 * Reads answers of VK's API.
 *
 * Problems: `platform-said` (nothing but errors), `no-posts`, `invalid-document` (no answer at all, or none
 * of its records can be read).
 */
export function readWallInput(values: readonly unknown[]): Result<WallInput> {
  const found = values.flatMap((value) => readAnswers(value) ?? []);
  const answers = join(found);
  const { entries, dropped } = readEntries(answers.items);
  const [stopped] = answers.errors;
  if (entries.length === 0) {
    if (stopped !== undefined) return failed(stopped);
    const shape = readShape(AnswerSchema, values[0]);
    const isWrong = found.length === 0 || dropped.length > 0;
    return isWrong && !shape.ok ? shape : failed({ kind: "no-posts" });
  }
  const people = peopleOf(answers.profiles, answers.groups);
  return ok({ entries, people, dropped, ...(stopped !== undefined && { stopped }) });
}
