import fc from "fast-check";
import { personId, postId, sourceId, threadId, translationId, unitId } from "#domain/ids.ts";
import { segmentText, withIds } from "#domain/segment.ts";
import type {
  Post,
  Segment,
  Source,
  TextOwner,
  ThreadDocument,
  Translation,
} from "#domain/thread.ts";
import { sourceHashOf } from "#domain/unit-text.ts";
import type { ExportRequest, ExportWords } from "#formats/exporter.ts";
import { exportWords } from "#i18n/export-words.ts";
import { makeFormatter } from "#i18n/format.ts";
import { makeI18n } from "#i18n/i18n.ts";
import type { UiLanguage } from "#i18n/languages.ts";
import { NOW } from "./services.ts";

/** What an exporter is given, in a language of the interface. */
export async function exportRequest(
  document: ThreadDocument,
  more: Partial<ExportRequest> = {},
  language: UiLanguage = "en",
): Promise<ExportRequest> {
  return { document, now: NOW, words: await wordsIn(language), ...more };
}

export async function wordsIn(language: UiLanguage): Promise<ExportWords> {
  const { t } = await makeI18n(language);
  return exportWords(t, makeFormatter(language), language);
}

/** What has broken writers of markup before: tags, entities, Markdown, controls, halves of pairs, directions. */
const NASTY = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `]]> <!-- --> &lt;b&gt; &copy; &#0; <?x ?>`,
  `' onmouseover='alert(1)`,
  "# 1. - + > [a](javascript:alert(1)) ![](x) *b* _c_ `d` ~~e~~ $f$",
  "\u0000\u0001\u000b\u000c\u001b\u007f\u0085\ufffe\uffff",
  "\ud83d half \udc00 pair",
  "\u202e right to left, never closed \u2066",
  "שלום, עולם! مرحبا بالعالم.",
  "👩🏽‍🚀 🇧🇾 ❤️ Ж\u0301 ў",
  "дўг".repeat(120),
  "One.\nTwo.\r\nThree.\rFour.\u2028Five.\tSix.",
  "</title></style></p></body>",
  `https://example.org/a_b?c=<d>&e="f"#g and https://vk.com/wall-1_2!`,
  "data:text/html,<b>x</b>",
] as const;

/** Any text: plain sentences, what breaks writers, any UTF-16 units. */
const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom("The plant stands still. ", "Люди вышли. ", "Мы чакаем!\n", "1. 2) "),
      fc.constantFrom(...NASTY),
      fc.string({ maxLength: 12, unit: "binary" }),
      fc.array(fc.nat(0xffff), { maxLength: 6 }).map((units) => String.fromCharCode(...units)),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(""));

const anyTag = fc.constantFrom("en", "ru", "be", "be-tarask", "und", "ar", `x" onload="y`);
const anyUrl = fc.constantFrom(
  "https://vk.com/wall-1_2?w=a&b=1",
  "https://example.org/ж/_x_*y*#z\\",
  "javascript:alert(1)",
  "data:text/html,<script>1</script>",
  "vbscript:x",
  " JaVaScRiPt:alert(1)",
  "//example.org",
  "http://user:secret@example.org/|^{}",
  `https://example.org/"onclick="x`,
);
const anyId = fc.oneof(
  fc.constantFrom("a b", "<i>", '"', "&", "../../x", "1", "é", "", "post-1", "\u0000", "a:b"),
  fc.string({ maxLength: 6 }),
);
const anyTime = fc.constantFrom("2020-08-17T09:00:00Z", "2020-08-17", "2020", "<b>soon</b>", "");

/** A translation of a text into a language: any of its sentences, joined in twos here and there, and additions. */
const anyTranslation = (
  of: TextOwner,
  text: string,
  segments: readonly Segment[],
  language: string,
): fc.Arbitrary<Translation> =>
  fc
    .array(
      fc.record({
        text: anyText,
        take: fc.constantFrom(0, 1, 1, 1, 2),
        skip: fc.boolean(),
        by: anyText,
        state: fc.constantFrom("machine", "edited", "confirmed", "stale"),
        origin: fc.constantFrom("human", "machine", "memory"),
      }),
      { maxLength: 6 },
    )
    .map((sketches) => {
      let at = 0;
      const units = sketches.map(({ take, skip, ...rest }, i) => {
        if (skip) at++;
        const mine = segments.slice(at, at + take);
        at += take;
        const hash = sourceHashOf(text, mine);
        const ids = mine.map(({ id }) => id);
        return {
          ...rest,
          id: unitId(`${of.kind}-${of.id}-${language}-${i}`),
          segments: ids,
          at: "2026-11-16",
          sourceHash: hash,
        } as const;
      });
      return { id: translationId(`${of.kind}-${of.id}-${language}`), of, language, units };
    });

const segmentsOf = (text: string): readonly Segment[] => withIds(text, segmentText(text, "und"));

const anySource = (id: string): fc.Arbitrary<Source> =>
  fc
    .record({
      id: fc.constant(sourceId(id)),
      url: anyUrl,
      canonical: anyUrl,
      platform: fc.constantFrom("vk", "news", "web", "livejournal", `<b>"`),
      title: anyText,
      author: anyText,
      published: anyTime,
      archived: anyUrl,
      language: anyTag,
      text: anyText,
    })
    .map(withSegments);

const withSegments = <Owner extends { readonly text: string }>(owner: Owner) => ({
  ...owner,
  segments: segmentsOf(owner.text),
});

const anyPost = (id: string, sources: readonly Source[]): fc.Arbitrary<Post> =>
  fc
    .record({
      text: anyText,
      created: anyTime,
      url: anyUrl,
      language: anyTag,
      warning: anyText,
      linked: fc.array(fc.tuple(anyUrl, fc.nat(), fc.nat(30)), { maxLength: 3 }),
      named: fc.constantFrom(...sources),
      other: anyText,
      branch: fc.boolean(),
    })
    .map((sketch) => postOf(id, sketch));

interface PostSketch extends Pick<Post, "created" | "url" | "language" | "warning"> {
  readonly text: string;
  readonly linked: readonly (readonly [url: string, from: number, length: number])[];
  readonly named: Source;
  readonly other: string;
  readonly branch: boolean;
}

/** Everything a post can have besides its words, each with any other text. */
function postOf(id: string, { linked, named, other, branch, ...rest }: PostSketch): Post {
  const links = linked.map(([url, from, length]) => {
    const start = from % (rest.text.length + 1);
    return { url, start, end: Math.min(rest.text.length, start + length) };
  });
  return {
    ...withSegments(rest),
    id: postId(id),
    author: personId("a"),
    links,
    cards: [{ url: named.url, source: named.id, title: other, description: other }],
    media: [{ kind: "image", url: named.url, alt: other, name: other }],
    quote: { text: other, author: other, url: named.url },
    answers: { absent: { why: "deleted", said: other } },
    poll: { question: other, options: [{ text: other, votes: 3 }] },
    ...(branch && { branch: postId("0") }),
  };
}

/** Any thread of up to four posts and three sources, some of it translated into Russian: nothing in it is nice. */
export const anyThread: fc.Arbitrary<ThreadDocument> = fc
  .uniqueArray(anyId, { minLength: 1, maxLength: 3 })
  .chain((ids) => fc.tuple(...ids.map(anySource)))
  .chain((sources) =>
    fc
      .uniqueArray(anyId, { minLength: 1, maxLength: 3 })
      .chain((ids) =>
        fc.tuple(...["0", ...ids.filter((id) => id !== "0")].map((id) => anyPost(id, sources))),
      )
      .chain((posts) =>
        fc
          .record({
            title: anyText,
            id: anyId,
            name: anyText,
            language: anyTag,
            translations: fc.tuple(
              ...posts.map((post) =>
                anyTranslation({ kind: "post", id: post.id }, post.text, post.segments ?? [], "ru"),
              ),
              ...sources.map((source) =>
                anyTranslation(
                  { kind: "source", id: source.id },
                  source.text ?? "",
                  source.segments ?? [],
                  "ru",
                ),
              ),
            ),
          })
          .map(({ title, id, name, language, translations }): ThreadDocument => ({
            format: "nitka-thread",
            version: 1,
            thread: { id: threadId(id), title, language, author: personId("a") },
            people: [{ id: personId("a"), name, handle: name }],
            posts,
            sources,
            translations,
          })),
      ),
  );

/** Every sentence of every text, and every translation of it into Russian, as they have to be found in a file. */
export function sentencesOf({ posts, sources, translations }: ThreadDocument): readonly string[] {
  const originals = [...posts, ...sources].flatMap(({ text = "", segments = [] }) =>
    segments.map(({ start, end }) => text.slice(start, end)),
  );
  return [...originals, ...translations.flatMap(({ units }) => units.map(({ text }) => text))];
}
