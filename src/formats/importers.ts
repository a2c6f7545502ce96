import { activityPubImporter } from "./activitypub/activitypub-importer.ts";
import { tmxImporter } from "./bilingual/tmx-importer.ts";
import { xliffImporter } from "./bilingual/xliff-importer.ts";
import { blueskyImporter } from "./bluesky/bluesky-importer.ts";
import { jsonFeedImporter } from "./json-feed.ts";
import { mastodonImporter } from "./mastodon/mastodon-importer.ts";
import { telegramImporter } from "./telegram/telegram-importer.ts";
import { threadReaderHtmlImporter } from "./thread-reader-html.ts";
import { vkImporter } from "./vk/vk-importer.ts";
import { fxTwitterImporter } from "./x/fxtwitter.ts";
import { xArchiveImporter } from "./x/x-archive.ts";
import { xGraphqlImporter } from "./x/x-graphql.ts";
import { xSyndicationImporter } from "./x/x-syndication.ts";
import { xV1Importer } from "./x/x-v1.ts";
import { xV2Importer } from "./x/x-v2.ts";
import { segmentSources } from "#domain/segment-sources.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type {
  ImportContext,
  Imported,
  ImportFile,
  ImportPart,
  ThreadImporter,
} from "./importer.ts";
import { nitkaJsonImporter } from "./nitka-json.ts";
import { openParts } from "./open-parts.ts";
import { unrolledTextImporter } from "./unrolled-text.ts";

/** Every format a thread can come in. The first of equally confident ones reads the input. */
export const IMPORTERS: readonly ThreadImporter[] = [
  nitkaJsonImporter,
  unrolledTextImporter,
  threadReaderHtmlImporter,
  blueskyImporter,
  xArchiveImporter,
  mastodonImporter,
  fxTwitterImporter,
  vkImporter,
  telegramImporter,
  xV2Importer,
  xV1Importer,
  xGraphqlImporter,
  xSyndicationImporter,
  activityPubImporter,
  jsonFeedImporter,
  tmxImporter,
  xliffImporter,
];

/**
 * Reads a thread out of files (one, or several that belong together) or a pasted text.
 *
 * @param from the id of an importer, or `"auto"` to take the most confident one.
 *
 * Problems: those of {@link openParts}, `unknown-format` (no importer of that id, or none that accepts
 * the input), and whatever the importer finds.
 */
export async function importThread(
  files: readonly ImportFile[],
  context: ImportContext,
  from: string,
): Promise<Result<Imported>> {
  const parts = await openParts(files);
  return parts.ok ? importParts(parts.value, context, from) : parts;
}

/** {@link importThread} for texts already open. */
export function importParts(
  parts: readonly ImportPart[],
  context: ImportContext,
  from: string,
): Result<Imported> {
  const candidates = from === "auto" ? IMPORTERS : IMPORTERS.filter(({ id }) => id === from);
  const reading = chooseReading(candidates, parts, from !== "auto");
  if (reading === undefined) return failed({ kind: "unknown-format" });
  const parsed = reading.importer.parse(reading.parts, context);
  if (!parsed.ok) return parsed;
  // A document made elsewhere may hold texts that nobody has cut into sentences yet.
  const imported = { ...parsed.value, document: segmentSources(parsed.value.document) };
  const unread = parts.filter((part) => !reading.parts.includes(part));
  return ok(unread.length === 0 ? imported : withUnread(imported, unread));
}

interface Reading {
  readonly importer: ThreadImporter;
  readonly parts: readonly ImportPart[];
}

/** All parts together where an importer knows them, else the one part somebody knows best. */
function chooseReading(
  importers: readonly ThreadImporter[],
  parts: readonly ImportPart[],
  certain: boolean,
): Reading | undefined {
  const readings = [parts, ...(parts.length > 1 ? parts.map((part) => [part]) : [])];
  let best: (Reading & { readonly confidence: number }) | undefined;
  for (const some of readings) {
    for (const importer of importers) {
      const confidence = importer.accepts(some);
      if (confidence > (best?.confidence ?? 0)) best = { importer, parts: some, confidence };
    }
    if (some === parts && best !== undefined) return best;
  }
  const [only] = importers;
  if (best !== undefined || !certain || only === undefined) return best;
  return { importer: only, parts: parts.slice(0, 1) };
}

function withUnread(imported: Imported, unread: readonly ImportPart[]): Imported {
  const { report } = imported;
  const left = unread.map(({ name }) => ({ kind: "unreadable", text: name }) as const);
  return { ...imported, report: { ...report, dropped: [...report.dropped, ...left] } };
}
