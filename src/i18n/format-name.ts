import type { TFunction } from "i18next";
import { en } from "./catalogues/en.ts";

type FormatId = keyof typeof en.format;

/** What readers call a format, by its importer's id; an id nobody knows stands for itself. */
export function formatName(t: TFunction, id: string): string {
  return isFormat(id) ? t(`format.${id}`) : id;
}

const isFormat = (id: string): id is FormatId => Object.hasOwn(en.format, id);
