/** Walls composed for tests, and the importer as tests use it. */
import type { Result } from "#domain/result.ts";
import type { Post } from "#domain/thread.ts";
import type { Imported } from "../importer.ts";
import { importPart } from "../json-part.ts";
import { vkImporter } from "./vk-importer.ts";

const NOW = "2026-11-22T12:00:00Z";

const textOf = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value);

/** A value or a text as a saved answer. */
export function parseWall(value: unknown, pick?: string): Result<Imported> {
  const context = { now: NOW, ...(pick !== undefined && { pick }) };
  return vkImporter.parse([importPart("wall.json", textOf(value))], context);
}

export const acceptsWall = (value: unknown): number =>
  vkImporter.accepts([importPart("wall.json", textOf(value))]);

export function importedWall(value: unknown, pick?: string): Imported {
  const result = parseWall(value, pick);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export const postsOf = (value: unknown): readonly Post[] => importedWall(value).document.posts;

export const wallPost = (id: number, text: string, more: object = {}) => ({
  id,
  owner_id: -77,
  from_id: -77,
  date: 1_597_564_800 + id,
  post_type: "post",
  text,
  ...more,
});

export const answer = (items: readonly unknown[], more: object = {}) => ({
  response: { count: items.length, items, ...more },
});
