import { findEntities } from "#domain/entities/entities.ts";
import { ok } from "#domain/result.ts";
import { json, readInputText } from "./command.ts";
import type { Command } from "./command.ts";

export const entitiesCommand: Command = {
  name: "entities",
  files: ["FILE"],
  options: { federated: { type: "boolean" } },
  usage: "[--federated]",
  run: async (call) => {
    const text = await readInputText(call, 0);
    if (!text.ok) return text;
    return ok(json(findEntities(text.value, { federated: call.flag("federated") })));
  },
};
