import { newsSite } from "./news-hosts.ts";
import { trimAddress } from "./trim.ts";

/** Query parameters that tell where a reader came from, not what the page is. */
const ANYWHERE: ReadonlySet<string> = new Set(
  (
    "fbclid gclid gclsrc dclid gbraid wbraid gad_source msclkid twclid ttclid li_fat_id wickedid " +
    "yclid ymclid ysclid _openstat openstat igshid igsh mc_cid mc_eid mkt_tok vero_id _ga _gl _hsenc _hsmi " +
    "hc_location hc_ref __tn__ __eep__ __so__ __rv__ refid ref_src ref_url refsrc fref pnref _rdr _rdc mibextid " +
    "rdid share_url sfnsn extid paipv eav fb_action_ids fb_action_types fb_ref fb_source notif_id " +
    "notif_t __twitter_impression cmpid ncid s_cid at_medium at_campaign tg_rhash share_source cc_key"
  ).split(" "),
);
const PREFIXES = ["utm_", "__xts__", "__cft__", "at_custom", "oly_", "pk_", "mtm_", "_x_tr_"];

/** On these sites `from` and the like are no part of a page's identity. */
const ON_NEWS: ReadonlySet<string> = new Set([
  "from",
  "ref",
  "rf",
  "crnd",
  "source",
  "rss",
  "share",
]);
const ON_SOCIAL: ReadonlySet<string> = new Set(["from", "ref", "si", "feature", "share"]);
/** Values of `from` that say no more than "from there". */
const FROM_THERE =
  /^(?:rss|feed|fb|facebook|vk|vkontakte|ok|twitter|tw|tg|telegram|instagram|social|share|sharing|main|from_main|search|singlemessage|mobile|app|push|email|newsletter|top|copy)\w*$/iu;

/**
 * The query of a URL, with its `?`, without tracking parameters; what is left keeps its bytes.
 * @param social whether the page is on a known social network
 */
export function queryWithoutTracking(url: URL, social: boolean): string {
  const scoped = social ? ON_SOCIAL : newsSite(url.hostname) === null ? null : ON_NEWS;
  const kept = url.search
    .slice(1)
    .split("&")
    .filter((part) => trimAddress(part) !== "" && !isTracking(part, scoped));
  return kept.length === 0 ? "" : `?${kept.join("&")}`;
}

function isTracking(part: string, scoped: ReadonlySet<string> | null): boolean {
  const equals = part.indexOf("=");
  const name = trimAddress(equals === -1 ? part : part.slice(0, equals)).toLowerCase();
  if (ANYWHERE.has(name) || scoped?.has(name) === true) return true;
  if (PREFIXES.some((prefix) => name.startsWith(prefix))) return true;
  return name === "from" && FROM_THERE.test(part.slice(equals + 1));
}
