import type { TFunction } from "i18next";
import type { AbsenceReason } from "#domain/thread.ts";

/** Why a post is not there, in the reader's language. */
export function absenceWords(t: TFunction, why: AbsenceReason): string {
  return t(`absent.${why}`);
}
