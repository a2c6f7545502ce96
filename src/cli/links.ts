import { findAddresses } from "#domain/links/find.ts";
import { recogniseAddress } from "#domain/links/recognise.ts";
import { ok } from "#domain/result.ts";
import { json, readInputText } from "./command.ts";
import type { Command } from "./command.ts";

export const linksCommand: Command = {
  name: "links",
  files: ["FILE"],
  options: {},
  usage: "",
  run: async (call) => {
    const text = await readInputText(call, 0);
    if (!text.ok) return text;
    const links = findAddresses(text.value).map(({ url, start, end }) => {
      const address = recogniseAddress(url);
      return {
        url,
        start,
        end,
        canonical: address?.canonical ?? null,
        platform: address?.platform ?? null,
        ref: address?.ref ?? null,
      };
    });
    return ok(json(links));
  },
};
