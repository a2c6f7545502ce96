import { recogniseAddress } from "#domain/links/recognise.ts";
import { failed } from "#domain/result.ts";
import { asFilledText, asList, fieldOf } from "../json-fields.ts";
import { FXTWITTER_REASONS } from "../x/fxtwitter-reasons.ts";
import { problemOf } from "./error-answer.ts";
import type { LiveLoader } from "./live.ts";
import { startReading } from "./reading.ts";

/**
 * Reads threads of X through a service that speaks FxTwitter's API, as X itself answers nobody without a
 * login. One call brings the author's whole line; the API knows no second page of it.
 * https://github.com/FxEmbed/FxEmbed (`/2/thread/{id}`: `code`, `status`, `thread`, `author`)
 */
export const xLoader: LiveLoader = {
  platform: "x",
  target: (link, { xApi }) => {
    const address = recogniseAddress(link);
    const host = hostOf(xApi);
    if (address === null || host === null || postAt(address.url) === null) return null;
    return { platform: "x", host, thirdParty: true, url: address.url };
  },
  load: async (target, net) => {
    const id = postAt(target.url);
    if (id === null) return failed({ kind: "address-bad", address: target.url });
    let posts = 0;
    let answer: unknown;
    const url = `https://${target.host}/2/thread/${id}`;
    const reading = startReading(net, {
      platform: "x",
      posts: () => posts,
      reasons: FXTWITTER_REASONS,
    });
    const stop = await reading.ask(url, (value) => {
      answer = value;
      posts = ownPosts(value);
    });
    const code = fieldOf(answer, "code");
    // Some services answer an error with status 200 and tell it in the body alone.
    if (typeof code === "number" && code >= 400 && posts === 0)
      return failed(
        problemOf({ url, status: code, body: answer, platform: "x", reasons: FXTWITTER_REASONS }),
      );
    return reading.finish(stop);
  },
};

/** The id of the post a link leads to; null for an archived copy of it, too. */
function postAt(link: string): string | null {
  const address = recogniseAddress(link);
  if (address?.platform !== "x" || address.kind !== "post") return null;
  if (address.archivedBy !== undefined || address.translatedBy !== undefined) return null;
  const id = address.ref["post"] ?? "";
  return /^\d{1,20}$/u.test(id) ? id : null;
}

/** Only an origin will do: a target carries no more than the host. */
function hostOf(xApi: string): string | null {
  if (!URL.canParse(xApi)) return null;
  const { protocol, pathname, search, host } = new URL(xApi);
  return protocol === "https:" && pathname === "/" && search === "" ? host : null;
}

function ownPosts(answer: unknown): number {
  const author = asFilledText(fieldOf(answer, "status", "author", "id"));
  const own = asList(fieldOf(answer, "thread")).filter(
    (post) => author !== undefined && fieldOf(post, "author", "id") === author,
  );
  return own.length === 0 && author !== undefined ? 1 : own.length;
}
