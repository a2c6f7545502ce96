/**
 * How long it takes to list all threads of an archive of X and to read the longest.
 * Run: npx tsx bench/x-archive.ts [tweets, 1000 where absent]
 */
import { importPart } from "../src/formats/json-part.ts";
import { xArchiveImporter } from "../src/formats/x/x-archive.ts";

const THREAD_LENGTH = 10;
const RUNS = 5;

function archiveOf(count: number): string {
  const records = Array.from({ length: count }, (_, n) => ({
    tweet: {
      id_str: String(1_300_000_000_000_000_000n + BigInt(n)),
      created_at: `Mon Oct 26 ${clock(n)} +0000 2020`,
      full_text: `${n} Workers of the plant &amp; their families: https://t.co/a${n} ${"words ".repeat(30)}`,
      lang: "en",
      entities: {
        urls: [
          {
            url: `https://t.co/a${n}`,
            expanded_url: `https://vk.com/wall-1_${n}`,
            indices: ["0", "9"],
          },
        ],
        user_mentions: [],
      },
      ...(n % THREAD_LENGTH > 0 && {
        in_reply_to_status_id_str: String(1_300_000_000_000_000_000n + BigInt(n - 1)),
        in_reply_to_user_id_str: "42",
        in_reply_to_screen_name: "marat",
      }),
    },
  }));
  return `window.YTD.tweets.part0 = ${JSON.stringify(records)}`;
}

function clock(second: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(second / 3600) % 24)}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}

const count = Number(process.argv[2] ?? 1000);
const text = archiveOf(count);
for (let run = 1; run <= RUNS; run++) {
  const begin = performance.now();
  const read = xArchiveImporter.parse([importPart("data/tweets.js", text)], {
    now: "2026-01-01T00:00:00Z",
  });
  const took = performance.now() - begin;
  const found = read.ok ? `${read.value.report.choices?.length ?? 1} threads` : read.problem.kind;
  process.stdout.write(`run ${run}: ${count} tweets, ${found}, ${took.toFixed(0)} ms\n`);
}
