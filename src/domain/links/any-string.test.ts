import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recogniseAddress } from "./recognise.ts";
import { RULES } from "./rules.ts";
import { WRAPPERS } from "./wrappers.ts";

const canonical = (address: string): string | undefined => recogniseAddress(address)?.canonical;

const examples = [...RULES, ...WRAPPERS].flatMap((entry) => entry.examples);

/** Texts that look like addresses: examples cut, joined and strewn with what makes parsers stumble. */
const nearlyAddress = fc
  .array(
    fc.oneof(
      fc.constantFrom(...examples.flatMap((example) => [example.in, example.canonical])),
      fc.constantFrom(
        "?w=",
        "?url=",
        "&u=",
        "&to=",
        "#!/",
        "#t1",
        "@",
        "/",
        "//",
        "..",
        "%",
        "%2F",
        "!",
        ")",
        "(",
        "&utm_x=1",
        "&from=",
        "?",
        ":80",
        "m.",
        "//",
        "\t",
        "é",
        "🧵",
        "http:/",
        "/@a.b@c.d/1234567890",
      ),
      fc.string({ maxLength: 6 }),
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .chain((parts) =>
    fc.integer({ min: 0, max: 12 }).map((cut) => parts.join("").slice(cut > 6 ? 0 : cut)),
  );

describe("of any string", () => {
  it("the canonical address is http(s) and is its own canonical address", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), nearlyAddress), (text) => {
        const address = recogniseAddress(text);
        if (address === null) return;
        expect(address.canonical).toMatch(/^https?:\/\/[^/@]+\//u);
        expect(address.url).toMatch(/^https?:/iu);
        expect(canonical(address.canonical)).toBe(address.canonical);
        expect(canonical(address.url)).toBe(address.canonical);
      }),
      { numRuns: 3000 },
    );
  });

  it("a wall post is the same however it was opened", () => {
    const number = fc.integer({ min: 1, max: 1e9 });
    fc.assert(
      fc.property(
        number,
        number,
        fc.constantFrom("", "-"),
        fc.constantFrom("vk.com", "m.vk.com", "vk.ru"),
        (owner, post, sign, host) => {
          const wall = `wall${sign}${owner}_${post}`;
          for (const path of [
            wall,
            `feed?w=${wall}`,
            `some.page?x=1&w=${wall}%2Fall`,
            `${wall}?fbclid=1#x`,
          ]) {
            expect(canonical(`https://${host}/${path}`)).toBe(`https://vk.com/${wall}`);
          }
        },
      ),
    );
  });

  const heads = [
    "https://",
    "https://vk.com/?w=",
    "https://www.facebook.com/",
    "https://tut.by/1?",
    "https://web.archive.org/web/",
    "",
  ];
  const pieces = [
    "a",
    ".",
    "a.",
    "/",
    "(",
    ")",
    "!",
    "&yclid!",
    "&a=!",
    "%",
    "wall-1_",
    "1",
    "-",
    "a/1/",
    "\u0000",
    "https://web.archive.org/web/2/",
  ];
  it.each(heads.flatMap((head) => pieces.map((piece) => ({ head, piece }))))(
    "takes 100 kB of $piece after $head",
    ({ head, piece }) => {
      const middle = piece.repeat(Math.ceil(100_000 / piece.length));
      for (const tail of ["", "x"]) {
        const read = canonical(`${head}${middle}${tail}`) ?? "https://none";
        expect(read).toMatch(/^https?:/u);
      }
    },
  );
});
