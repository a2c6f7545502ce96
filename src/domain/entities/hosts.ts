import type { Span } from "../thread.ts";
import { ACCENTED, CYRILLIC } from "./characters.ts";
import { topLevelEnd } from "./top-level-domains.ts";

const LATIN = new RegExp(`^[A-Za-z${ACCENTED}\\d_-]+$`, "u");
const ONE_SCRIPT = new RegExp(`${LATIN.source}|^[${CYRILLIC}\\u0300-\\u036F\\d_-]+$`, "u");
const LATIN_BEGINNING = new RegExp(`^[A-Za-z${ACCENTED}]`, "u");
/** They stand only within labels. */
const JOINERS = "_-";
const CAPITALISED = /^\p{Lu}\p{Ll}+$/u;
const SMALL = /^\p{Ll}/u;

/** Neither beyond ASCII nor in Punycode. */
const PLAIN = /^(?!.*[Xx][Nn]--)[\w.-]+$/u;
/** Limits of the domain name system (RFC 1035), on the ASCII form. */
const LONGEST_HOST = 253;
const TOO_LONG_LABEL = /[^.]{64}/u;
/** No label shorter than this outgrows the limit in Punycode. */
const LONG_LABEL = /[^.]{12}/u;

/**
 * Where the longest host ends that begins a stretch of host characters, or -1. After a scheme labels may
 * be of any script; a bare host has to look more like one, see {@link looksBare}. Takes time linear
 * in the stretch.
 */
export function hostEnd(text: string, { start, end }: Span, bare: boolean): number {
  const stretch = text.slice(start, end);
  let longest = -1;
  let at = 0;
  for (let dot = stretch.indexOf("."); dot !== -1; dot = stretch.indexOf(".", at)) {
    const label = stretch.slice(at, dot);
    if (label === "" || JOINERS.includes(label.charAt(0)) || JOINERS.includes(label.at(-1) ?? "")) {
      break;
    }
    if (bare && !ONE_SCRIPT.test(label)) break;
    at = dot + 1;
    // Low lines may stand only in names below the registered one.
    const stop = label.includes("_") ? -1 : topLevelEnd(text, start + at);
    if (stop === -1) continue;
    if (!bare || looksBare(label, text.slice(start + at, stop))) longest = stop;
  }
  return longest;
}

/**
 * Whether a label and a top-level domain may be a host that nobody wrote a scheme before: not the
 * end of one sentence and the beginning of the next (`stopped.It`), nor a Cyrillic word and a Latin one.
 */
function looksBare(label: string, topLevel: string): boolean {
  if (CAPITALISED.test(topLevel) && SMALL.test(label)) return false;
  return LATIN.test(label) || !LATIN_BEGINNING.test(topLevel);
}

/** Tells whether the domain name system can hold a host; remembers hosts, for texts repeat them. */
export function hostChecker(): (host: string) => boolean {
  const known = new Map<string, boolean>();
  return (host) => {
    if (PLAIN.test(host)) return host.length <= LONGEST_HOST && !TOO_LONG_LABEL.test(host);
    const told = known.get(host);
    if (told !== undefined) return told;
    const can = host.length <= LONGEST_HOST && canExist(host);
    known.set(host, can);
    return can;
  };
}

/** Of a label whose Punycode is broken the platform decides: newer ones let it pass. */
function canExist(host: string): boolean {
  if (!URL.canParse(`https://${host}`)) return false;
  if (!LONG_LABEL.test(host)) return true;
  const ascii = new URL(`https://${host}`).hostname;
  return ascii.length <= LONGEST_HOST && !TOO_LONG_LABEL.test(ascii);
}
