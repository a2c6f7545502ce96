import * as v from "valibot";
import { LIMITS } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { ImportPart, Repair } from "../importer.ts";
import { fieldsOf, isObject } from "../json-fields.ts";
import { parseJson } from "../json-part.ts";
import { maybe, readShape } from "../read-shape.ts";
import { repairEscapes } from "./repair-escapes.ts";

/** A chat of an export. Its messages are not looked at yet: there may be hundreds of thousands. */
export interface Chat {
  /** `chat:1000000001`. */
  readonly id: string;
  readonly name?: string;
  /** All posts are the channel's own. */
  readonly isChannel: boolean;
  /** As messages name it as their author: `channel1000000001`. */
  readonly authorId?: string;
  readonly messages: readonly unknown[];
  readonly place: readonly (string | number)[];
}

export interface Export {
  readonly chats: readonly Chat[];
  readonly repairs: readonly Repair[];
}

/** Types of chats as Telegram Desktop names them (export_output_json.cpp, `writeDialogStart`). */
const TYPES: ReadonlySet<unknown> = new Set([
  "saved_messages",
  "replies",
  "verification_codes",
  "personal_chat",
  "bot_chat",
  "private_group",
  "private_supergroup",
  "public_supergroup",
  "private_channel",
  "public_channel",
]);

const ChatSchema = v.looseObject({
  name: maybe(v.string()),
  type: maybe(v.string()),
  id: maybe(v.number()),
  messages: v.array(v.unknown()),
});

/**
 * Reads the chats of an export: one chat, or all of an account with those that were left. Nothing else
 * of an account (contacts, sessions, phone numbers) is touched.
 *
 * Problems: those of parsing JSON, `invalid-document` where there is no chat.
 */
export function readExport(part: ImportPart): Result<Export> {
  const read = readRepaired(part);
  if (!read.ok) return read;
  const { value, repairs } = read.value;
  const chats = chatsIn(value);
  if (chats !== null) return ok({ chats, repairs });
  const shape = readShape(isAccount(value) ? AccountSchema : ChatSchema, value);
  return shape.ok ? failed({ kind: "no-posts" }) : shape;
}

const AccountSchema = v.looseObject({
  chats: v.nullish(v.looseObject({ list: v.array(v.unknown()) })),
  left_chats: v.nullish(v.looseObject({ list: v.array(v.unknown()) })),
});

/** Whether a value says it is an export, although its chats are not where they belong. */
export function saysExport(value: unknown): boolean {
  if (isAccount(value)) return true;
  const { type, id } = fieldsOf(value);
  return TYPES.has(type) && typeof id === "number";
}

/** Telegram begins an export of an account with words about it. */
function isAccount(value: unknown): boolean {
  const { about, chats, left_chats: left } = fieldsOf(value);
  return typeof about === "string" && (chats !== undefined || left !== undefined);
}

function readRepaired(
  part: ImportPart,
): Result<{ readonly value: unknown; readonly repairs: readonly Repair[] }> {
  const json = part.json();
  if (json.ok) return ok({ value: json.value, repairs: [] });
  const { text, count } = repairEscapes(part.text);
  if (count === 0) return json;
  const again = parseJson(text, LIMITS.depth);
  if (!again.ok) return again;
  return ok({ value: again.value, repairs: [{ kind: "control-characters", count }] });
}

/** The chats in a parsed export, or null if it is none. */
export function chatsIn(value: unknown): readonly Chat[] | null {
  const single = chatOf(value, [], 0);
  if (single !== undefined) return [single];
  if (!isObject(value)) return null;
  const lists = (["chats", "left_chats"] as const).flatMap((key) => {
    const list = listIn(value[key]);
    return list === undefined ? [] : [{ key, list }];
  });
  if (lists.length === 0) return null;
  let number = 0;
  return lists.flatMap(({ key, list }) =>
    list.flatMap((chat, index) => chatOf(chat, [key, "list", index], ++number) ?? []),
  );
}

function listIn(value: unknown): readonly unknown[] | undefined {
  const parsed = v.safeParse(v.looseObject({ list: v.array(v.unknown()) }), value);
  return parsed.success ? parsed.output.list : undefined;
}

function chatOf(value: unknown, place: Chat["place"], number: number): Chat | undefined {
  const parsed = v.safeParse(ChatSchema, value);
  if (!parsed.success) return undefined;
  const { name, type, id, messages } = parsed.output;
  if (!TYPES.has(type) && !messages.slice(0, 20).some(looksLikeMessage)) return undefined;
  const isChannel = type === "private_channel" || type === "public_channel";
  return {
    // In an account a person and a channel may have one number.
    id: `chat:${id ?? `n${number}`}`,
    ...(typeof name === "string" && name !== "" && { name }),
    isChannel,
    ...(isChannel && typeof id === "number" && { authorId: `channel${id}` }),
    messages,
    place: [...place, "messages"],
  };
}

const HeadSchema = v.looseObject({
  id: v.number(),
  type: v.picklist(["message", "service", "unsupported"]),
});
const looksLikeMessage = (value: unknown): boolean => v.is(HeadSchema, value);
