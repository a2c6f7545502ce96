import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeLocalStore } from "./local.ts";
import { makeUnitDrafts } from "./unit-drafts.ts";

const open = () => makeUnitDrafts(makeLocalStore(() => localStorage));
const draft = { text: "Завод стаіць", base: "Завод" };
const PLACE = ["strike", "tr-en", "s:s1"];

const clear = () => {
  for (const key of Object.keys(localStorage))
    if (key.startsWith("nitka.unit-draft.")) localStorage.removeItem(key);
};
beforeEach(clear);
afterEach(clear);

describe("drafts of sentences", () => {
  it("are there after a reload, the same object while they are the same", () => {
    expect(open().write(PLACE, draft)).toBe(true);
    const reloaded = open();
    expect(reloaded.read(PLACE)).toEqual(draft);
    expect(reloaded.read(PLACE)).toBe(reloaded.read(PLACE));
  });

  it("are gone when they are forgotten", () => {
    const drafts = open();
    drafts.write(PLACE, draft);
    expect(drafts.write(PLACE, null)).toBe(true);
    expect(open().read(PLACE)).toBeNull();
  });

  it("of one place are not those of another, whatever the names are made of", () => {
    const drafts = open();
    drafts.write(["a.b", "c", "d"], draft);
    expect(drafts.read(["a", "b.c", "d"])).toBeNull();
    expect(drafts.read(["a", "b", "c.d"])).toBeNull();
    expect(drafts.read(["a/b", "c", "d"])).toBeNull();
    drafts.forget("a");
    expect(drafts.read(["a.b", "c", "d"])).toEqual(draft);
  });

  it("go with their thread or their translation, and can be put back", () => {
    const drafts = open();
    const other = ["strike", "tr-be", "s:s1"];
    drafts.write(PLACE, draft);
    drafts.write(other, draft);
    const putBack = drafts.forget("strike", "tr-en");
    expect([drafts.read(PLACE), drafts.read(other)]).toEqual([null, draft]);
    putBack();
    expect(drafts.read(PLACE)).toEqual(draft);
    drafts.forget("strike");
    expect([drafts.read(PLACE), drafts.read(other)]).toEqual([null, null]);
  });

  it("tell those who listen at their place, and no others", () => {
    const drafts = open();
    const heard: string[] = [];
    const leave = drafts.subscribe(PLACE, () => heard.push("here"));
    drafts.subscribe(["strike", "tr-en", "s:s2"], () => heard.push("there"));
    drafts.write(PLACE, draft);
    expect(heard).toEqual(["here"]);
    leave();
    drafts.write(PLACE, null);
    expect(heard).toEqual(["here"]);
  });

  it.each(["", "{", "null", '{"text":1,"base":""}'])("broken as %j are none", (raw) => {
    open().write(PLACE, draft);
    const isDraft = (name: string) => name.startsWith("nitka.unit-draft.");
    const key = Object.keys(localStorage).find(isDraft) ?? "";
    localStorage.setItem(key, raw);
    expect(open().read(PLACE)).toBeNull();
  });

  it("say when they could not be stored", () => {
    const blocked = makeUnitDrafts(
      makeLocalStore(() => {
        throw new DOMException("blocked", "SecurityError");
      }),
    );
    expect(blocked.write(PLACE, draft)).toBe(false);
    expect(blocked.read(PLACE)).toBeNull();
  });
});
