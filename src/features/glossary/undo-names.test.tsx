import { describe, expect, it } from "vitest";
import { applyNames, setNamePolicy } from "#domain/glossary/apply-names.ts";
import { proposeNames } from "#domain/glossary/propose-names.ts";
import type { NamePolicy } from "#domain/glossary/tradition.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { namesThread } from "./glossary.fixtures.tsx";
import { undoNames } from "./undo-names.ts";

const agree = (document: ThreadDocument, policy: NamePolicy): ThreadDocument =>
  setNamePolicy(applyNames(document, proposeNames(document, policy)).document, policy);

describe("undoNames", () => {
  it("gives back the document, byte for byte", () => {
    const before = namesThread();
    const after = agree(before, "belarusian");
    const undo = undoNames(before, after);
    expect(undo.isWhole(after)).toBe(true);
    expect(JSON.stringify(undo.apply(after))).toBe(JSON.stringify(before));
  });

  it("keeps an agreement that a newer Nitka made", () => {
    const before = namesThread({ namePolicy: "phonetic" });
    const after = agree(before, "belarusian");
    expect(undoNames(before, after).apply(after).namePolicy).toBe("phonetic");
  });

  it("leaves another agreement alone that was made since", () => {
    const before = namesThread();
    const after = agree(before, "belarusian");
    const later = agree(after, "lacinka");
    const undo = undoNames(before, after);
    expect(undo.isWhole(later)).toBe(false);
    expect(undo.apply(later)).toEqual(later);
  });
});
