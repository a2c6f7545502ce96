/** Chats composed for tests, and the importer as tests use it. */
import type { Result } from "#domain/result.ts";
import type { Imported, ImportPart } from "../importer.ts";
import { importPart } from "../json-part.ts";
import { telegramImporter } from "./telegram-importer.ts";

const NOW = "2026-11-22T12:00:00Z";

/** A value or a text as `result.json`. */
export const partOf = (value: unknown): ImportPart =>
  importPart("result.json", typeof value === "string" ? value : JSON.stringify(value));

export const parse = (value: unknown, pick?: string): Result<Imported> =>
  telegramImporter.parse([partOf(value)], { now: NOW, ...(pick !== undefined && { pick }) });

export const accepts = (value: unknown): number => telegramImporter.accepts([partOf(value)]);

export function imported(value: unknown, pick?: string): Imported {
  const result = parse(value, pick);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export const CHANNEL = "Стачка МТЗ";

/** A message of the channel, a minute after the one before. */
export const message = (id: number, text: unknown, more: object = {}) => ({
  id,
  type: "message",
  date: "2020-08-17T09:00:00",
  date_unixtime: String(1_597_644_000 + id * 60),
  from: CHANNEL,
  from_id: "channel77",
  text,
  ...more,
});

/** A message of somebody in a group: their name and its number. */
export const by = (id: number, name: string, more: object = {}) =>
  message(id, `${name} ${id}`, { from: name, from_id: `user${name}`, ...more });

export const channel = (...messages: readonly unknown[]) => ({
  name: CHANNEL,
  type: "public_channel",
  id: 77,
  messages,
});

export const group = (...messages: readonly unknown[]) => ({
  ...channel(...messages),
  type: "private_supergroup",
});
