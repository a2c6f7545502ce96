import { primaryLanguage, sameLanguage } from "#domain/language-tag.ts";
import type { EngineProblem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { Engine, LanguagePair } from "./engine.ts";
import { below, serverAddress } from "./server-address.ts";
import { callServer } from "./server-call.ts";
import type { ServerNet } from "./server-call.ts";
import { makeServerEngine } from "./server-engine.ts";
import type { Server } from "./server-engine.ts";
import { fieldOf, isText, isTexts } from "./unknown-value.ts";

export interface LibreTranslateNeeds extends ServerNet {
  /** As the reader set it up; `key` is "" where none is needed. */
  readonly settings: () => { readonly url: string; readonly key: string } | null;
}

interface LibreServer extends Server {
  readonly url: URL;
  readonly key: string;
}

const SECONDS = { languages: 15, translate: 60 };
const LONGEST = 5000;

/**
 * A LibreTranslate server (https://docs.libretranslate.com): lists of plain texts, their language named. As it
 * is published it knows no Belarusian; `prepare` asks the server which languages it has (`unsupported-pair`).
 */
export function makeLibreTranslate(needs: LibreTranslateNeeds): Engine {
  /** What a server calls two languages, where it is not their primary tag: `zh-Hans`. */
  const names = new Map<string, LanguagePair>();
  const nameOf = ({ url }: LibreServer, { from, to }: LanguagePair) => `${url.href} ${from} ${to}`;
  return makeServerEngine<LibreServer>({
    id: "libretranslate",
    name: "LibreTranslate",
    server: () => serverOf(needs),
    count: 10,
    longest: LONGEST,
    most: LONGEST,
    concurrency: 2,
    identify: async (server, pair, signal) => {
      const named = await askNames(needs, server, pair, signal);
      if (!named.ok) return named;
      names.set(nameOf(server, pair), named.value);
      return ok({ engine: "LibreTranslate", ran: server.host });
    },
    ask: async (server, pair, pieces, signal) => {
      const { from, to } = names.get(nameOf(server, pair)) ?? {
        from: primaryLanguage(pair.from),
        to: primaryLanguage(pair.to),
      };
      const { url, key, host } = server;
      const q = pieces.map(({ body }) => body);
      const asked = { q, source: from, target: to, format: "text" };
      const answer = await callServer(needs, {
        url: below(url, "/translate"),
        body: key === "" ? asked : { ...asked, api_key: key },
        key,
        signal,
        seconds: SECONDS.translate,
        refusal: (status, said) => refusalOf(host, status, said),
      });
      if (!answer.ok) return answer;
      const texts = fieldOf(answer.value, "translatedText");
      return isTexts(texts)
        ? ok(texts)
        : failed({ kind: "bad-answer", who: host, detail: "no list of texts in translatedText" });
    },
  });
}

function serverOf({ settings }: LibreTranslateNeeds): LibreServer | null {
  const set = settings();
  const url = set === null ? null : serverAddress(set.url);
  if (set === null || url === null) return null;
  // People copy the address of what they tried.
  url.pathname = url.pathname.replace(/\/translate\/*$/u, "/");
  return { url, host: url.host, key: set.key.trim() };
}

/** A server that has had enough of somebody says so as if the key were wrong. */
function refusalOf(host: string, status: number, said: string): EngineProblem | null {
  return status === 403 && /too many/iu.test(said)
    ? { kind: "too-many-requests", host, seconds: 0 }
    : null;
}

/** Asks which languages there are, and what the server calls the two of a pair. */
async function askNames(
  needs: LibreTranslateNeeds,
  { url, host, key }: LibreServer,
  pair: LanguagePair,
  signal: AbortSignal,
): Promise<Result<LanguagePair, EngineProblem>> {
  const answer = await callServer(needs, {
    url: below(url, "/languages"),
    key,
    signal,
    seconds: SECONDS.languages,
  });
  if (!answer.ok) return answer;
  const languages: unknown = answer.value;
  if (!Array.isArray(languages))
    return failed({ kind: "bad-answer", who: host, detail: "no list of languages" });
  const codes = languages.map((one) => fieldOf(one, "code")).filter((code) => isText(code));
  const from = find(codes, pair.from);
  const source: unknown = languages.find((one) => fieldOf(one, "code") === from);
  const targets = fieldOf(source, "targets");
  // Old servers do not say: there each language goes into each.
  const to = find(isTexts(targets) ? targets : codes, pair.to);
  return from === undefined || to === undefined
    ? failed({ kind: "unsupported-pair", from: pair.from, to: pair.to })
    : ok({ from, to });
}

const find = (codes: readonly string[], tag: string): string | undefined =>
  codes.find((code) => code === tag) ?? codes.find((code) => sameLanguage(code, tag));
