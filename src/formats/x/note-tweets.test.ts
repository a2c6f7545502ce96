import { describe, expect, test } from "vitest";
import { noteFinder, readNoteTweet } from "./note-tweets.ts";

const BEGINNING =
  "The workers of Grodno Azot have put down their tools this morning, and this is what they say &amp; ask of all of us who";

const note = (id: string, createdAt: string, text: string) => ({
  noteTweet: {
    noteTweetId: id,
    createdAt,
    core: {
      text,
      urls: [{ shortUrl: "https://t.co/new", expandedUrl: "https://vk.com/a", fromIndex: "4" }],
    },
  },
});

function find(notes: readonly unknown[], tweet: Readonly<Record<string, unknown>>) {
  const read = notes.map(readNoteTweet).filter((item) => item !== null);
  return noteFinder(read)({ id_str: "1", created_at: "Mon Oct 26 06:10:00 +0000 2020", ...tweet })
    ?.id;
}

describe("readNoteTweet", () => {
  test("text, addresses and time, with or without the wrapping", () => {
    const record = note("9", "2020-10-26T06:10:00.000Z", "See https://t.co/new");
    const read = {
      id: "9",
      text: "See https://t.co/new",
      created: "2020-10-26T06:10:00.000Z",
      addresses: [{ short: "https://t.co/new", full: "https://vk.com/a", at: 4 }],
    };
    expect(readNoteTweet(record)).toEqual(read);
    expect(readNoteTweet(record.noteTweet)).toEqual(read);
  });

  test("without a text or an id it is none", () => {
    expect(readNoteTweet({ noteTweet: { noteTweetId: "9", core: {} } })).toBeNull();
    expect(readNoteTweet({ noteTweet: { core: { text: "x" } } })).toBeNull();
    expect(readNoteTweet(null)).toBeNull();
  });
});

describe("noteFinder", () => {
  const at = "2020-10-26T06:10:00.000Z";

  test("by the second and the beginning, whatever t.co made of the addresses", () => {
    const notes = [
      note("8", at, "Something else of the same second"),
      note("9", at, `${BEGINNING} read https://t.co/new this and more`),
    ];
    const full_text = `${BEGINNING} read https://t.co/old this…`;
    expect(find(notes, { full_text })).toBe("9");
    expect(find(notes, { full_text: `${full_text} https://t.co/self` })).toBe("9");
    expect(find(notes, { full_text: `@ales @volha ${full_text}` })).toBe("9");
    expect(find(notes, { full_text: "Nothing like it…" })).toBeUndefined();
  });

  test("two seconds apart at most, unless the beginning is long", () => {
    const text = "Short, then long";
    const late = (seconds: string) => [note("9", `2020-10-26T06:10:${seconds}.900Z`, text)];
    expect(find(late("02"), { full_text: "Short, then…" })).toBe("9");
    expect(find(late("03"), { full_text: "Short, then…" })).toBeUndefined();
    const other = [note("9", "2021-01-01T00:00:00.000Z", `${BEGINNING} go on`)];
    expect(find(other, { full_text: `${BEGINNING}…` })).toBe("9");
    expect(find(other, { full_text: BEGINNING })).toBeUndefined();
    expect(find([note("9", "soon", `${BEGINNING} go on`)], { full_text: `${BEGINNING}…` })).toBe(
      "9",
    );
  });

  test("a tweet of nothing but a picture is the beginning of no note", () => {
    const media = [{ url: "https://t.co/pic" }];
    for (const full_text of ["https://t.co/pic", "@ales @volha https://t.co/pic", "…"]) {
      const tweet = { full_text, entities: { media } };
      expect(find([note("9", at, "A long text")], tweet)).toBeUndefined();
    }
  });

  test("a note with the tweet's own number", () => {
    expect(find([note("1", "", "Anything")], { full_text: "Other words" })).toBe("1");
  });
});
