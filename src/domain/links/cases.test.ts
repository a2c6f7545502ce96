import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { SourceAddress } from "./address.ts";
import { recogniseAddress } from "./recognise.ts";

interface Case {
  readonly in: string;
  readonly want: Readonly<Record<string, unknown>>;
}

const FILE = "../shared/data/links/cases.json";
const present = existsSync(FILE);

/** What the cases call the fields of an address. */
function inTheirWords(address: SourceAddress): Record<string, unknown> {
  const { ref } = address;
  return {
    ...address,
    owner: ref["owner"],
    id: ref["post"] ?? ref["photo"] ?? ref["video"] ?? ref["topic"] ?? ref["article"],
    handle: ref["handle"] ?? ref["channel"],
    comment: ref["comment"],
    instance: ref["instance"],
    archive: address.archivedBy,
    translated: address.translatedBy,
  };
}

describe.skipIf(!present)("shapes of addresses in ../shared", () => {
  const file = present ? readFileSync(FILE, "utf8") : '{"cases":[]}';
  const { cases } = JSON.parse(file) as { readonly cases: readonly Case[] };

  it("are there", () => {
    expect(cases.length).toBeGreaterThan(60);
  });

  it.each(cases)("$in", (example) => {
    const address = recogniseAddress(example.in);
    expect(address === null ? null : inTheirWords(address)).toMatchObject(example.want);
  });
});
