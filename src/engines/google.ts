import { primaryLanguage, sameLanguage } from "#domain/language-tag.ts";
import type { EngineProblem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { Engine } from "./engine.ts";
import { fromHtml, toHtml } from "./google-html.ts";
import { below } from "./server-address.ts";
import { callServer } from "./server-call.ts";
import type { ServerCall, ServerNet } from "./server-call.ts";
import { makeServerEngine } from "./server-engine.ts";
import type { Server } from "./server-engine.ts";
import { fieldOf, isText } from "./unknown-value.ts";

export interface GoogleNeeds extends ServerNet {
  readonly settings: () => { readonly key: string } | null;
}

interface GoogleServer extends Server {
  readonly key: string;
}

const ADDRESS = new URL("https://translation.googleapis.com/language/translate/v2");
/** Neural; the only other one, `base`, is gone. */
const MODEL = "nmt";
const SECONDS = { languages: 15, translate: 30 };

/**
 * Google Cloud Translation, Basic (v2, https://cloud.google.com/translate/docs/reference/rest/v2/translate),
 * with the reader's key. Texts go as HTML, because only there can be said what must not be translated: a
 * hashtag in a sentence then stays, and the sentence is translated whole. The key goes in a header, never in
 * an address.
 */
export function makeGoogle(needs: GoogleNeeds): Engine {
  return makeServerEngine<GoogleServer>({
    id: "google",
    name: "Google Translate",
    server: () => {
      const key = needs.settings()?.key.trim() ?? "";
      return key === "" ? null : { host: ADDRESS.host, key };
    },
    // It takes 128 texts and advises 5,000 characters. Fewer come back sooner; the signs of HTML come on top.
    count: 32,
    longest: 4000,
    most: 4000,
    concurrency: 2,
    identify: async (server, { from, to }, signal) => {
      const url = below(ADDRESS, "/languages");
      const answer = await call(needs, server, { url, signal, seconds: SECONDS.languages });
      if (!answer.ok) return answer;
      const codes = listIn(answer.value, "languages", "language");
      if (codes === null) return badAnswer("no list of languages");
      return [from, to].every((tag) => codes.some((code) => sameLanguage(code, tag)))
        ? ok({ engine: "Google Translate", model: MODEL, ran: server.host })
        : failed({ kind: "unsupported-pair", from, to });
    },
    ask: async (server, { from, to }, pieces, signal) => {
      const answer = await call(needs, server, {
        url: ADDRESS,
        body: {
          q: pieces.map(toHtml),
          source: primaryLanguage(from),
          target: primaryLanguage(to),
          format: "html",
          model: MODEL,
        },
        signal,
        seconds: SECONDS.translate,
      });
      if (!answer.ok) return answer;
      const texts = listIn(answer.value, "translations", "translatedText");
      return texts === null ? badAnswer("no list of translations") : ok(texts.map(fromHtml));
    },
  });
}

async function call(
  needs: GoogleNeeds,
  { key }: GoogleServer,
  what: Pick<ServerCall, "url" | "body" | "signal" | "seconds">,
): Promise<Result<unknown, EngineProblem>> {
  return callServer(needs, {
    ...what,
    key,
    headers: { "x-goog-api-key": key },
    refusal: (status, said, answer) => refusalOf(status, said, answer),
  });
}

/**
 * A wrong key is a bad request, and too much in a day or a minute is forbidden
 * (https://cloud.google.com/translate/troubleshooting). Forbidden is also what a good key may not do: an API
 * that is not switched on or not paid for, or a page whose address the key does not allow. What is then to be
 * done, only Google's words say.
 */
function refusalOf(status: number, said: string, answer: unknown): EngineProblem | null {
  const { host } = ADDRESS;
  const error = fieldOf(answer, "error");
  const lists = [fieldOf(error, "errors"), fieldOf(error, "details")];
  const reasons = lists.flatMap((list) => reasonsIn(list)).join(" ");
  if (status === 400 && (/API_KEY_INVALID/u.test(reasons) || /API key/iu.test(said)))
    return { kind: "not-authorised", host };
  if (status !== 403) return null;
  if (/limit_?exceeded/iu.test(reasons) || /limit exceeded/iu.test(said))
    return { kind: "too-many-requests", host, seconds: 0 };
  return /DISABLED|BLOCKED|accessNotConfigured/u.test(reasons)
    ? { kind: "server-said", host, status, said }
    : null;
}

function reasonsIn(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map((one) => String(fieldOf(one, "reason"))) : [];
}

/** The texts of `{ data: { [list]: [{ [field]: text }] } }`; null where it is anything else. */
function listIn(answer: unknown, list: string, field: string): readonly string[] | null {
  const items = fieldOf(fieldOf(answer, "data"), list);
  if (!Array.isArray(items)) return null;
  const texts = items.map((item) => fieldOf(item, field)).filter((text) => isText(text));
  return texts.length === items.length ? texts : null;
}

const badAnswer = (detail: string) =>
  failed<EngineProblem>({ kind: "bad-answer", who: ADDRESS.host, detail });
