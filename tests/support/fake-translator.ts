/** What a faked `Translator` of the browser does. */
export type FakeTranslatorBehaviour =
  | "working"
  | "unavailable"
  /** Once, with progress; afterwards it works. */
  | "downloadable"
  /** `create` never settles, as in Debian's Chromium. */
  | "never-settling"
  | "refused"
  /** Its sessions never answer. */
  | "stalled"
  | "too-long"
  | "blank"
  | "spoiling"
  | "failing";

/**
 * A `Translator` for tests: ru, en and a few more, no Belarusian; it translates into capitals. `made` and
 * `destroyed` count its sessions.
 *
 * Stands alone, so that its source can be run in a page: see {@link fakeTranslatorScript}.
 */
export function makeFakeTranslator(behaviour: FakeTranslatorBehaviour) {
  const known = new Set(["ru", "en", "de", "pl", "uk"]);
  const never = async <T>() => new Promise<T>(() => {});
  const seen = { made: 0, destroyed: 0, here: behaviour !== "downloadable" };
  const spoilt = (text: string): string =>
    text
      .replace(/\p{Extended_Pictographic}\uFE0F?|\p{Regional_Indicator}/gu, "")
      .replace(/([@#])/gu, "$1 ")
      .toUpperCase();
  const capitals = (text: string): string =>
    text
      .split(" ")
      .map((word) => (/^[\p{L}\p{M}.,!?:]+$/u.test(word) ? word.toUpperCase() : word))
      .join(" ");
  const translate = async (text: string, options?: { readonly signal?: AbortSignal }) => {
    options?.signal?.throwIfAborted();
    switch (behaviour) {
      case "stalled":
        return never<string>();
      case "too-long":
        throw new DOMException("too long", "QuotaExceededError");
      case "failing":
        throw new DOMException("it fell over", "UnknownError");
      case "blank":
        return " ";
      case "spoiling":
        return spoilt(text);
      case "working":
      case "downloadable":
      case "unavailable":
      case "never-settling":
      case "refused":
        return capitals(text);
    }
  };
  return {
    seen,
    availability: async (pair: {
      readonly sourceLanguage: string;
      readonly targetLanguage: string;
    }) => {
      const both = known.has(pair.sourceLanguage) && known.has(pair.targetLanguage);
      if (behaviour === "unavailable" || !both) return "unavailable";
      return seen.here ? "available" : "downloadable";
    },
    create: async (options: {
      readonly sourceLanguage: string;
      readonly targetLanguage: string;
      readonly signal?: AbortSignal;
      readonly monitor?: (monitor: EventTarget) => void;
    }) => {
      if (behaviour === "refused") throw new DOMException("needs a gesture", "NotAllowedError");
      if (
        behaviour === "unavailable" ||
        !known.has(options.sourceLanguage) ||
        !known.has(options.targetLanguage)
      )
        throw new DOMException("no such pair", "NotSupportedError");
      if (behaviour === "never-settling") return never<never>();
      if (!seen.here) {
        const monitor = new EventTarget();
        options.monitor?.(monitor);
        for (const loaded of [0, 0.5, 1]) {
          await Promise.resolve();
          options.signal?.throwIfAborted();
          monitor.dispatchEvent(Object.assign(new Event("downloadprogress"), { loaded, total: 1 }));
        }
        seen.here = true;
      }
      seen.made += 1;
      return {
        translate,
        destroy: () => {
          seen.destroyed += 1;
        },
      };
    },
  };
}

/** A script that puts the fake into a page before anything else runs (`page.addInitScript`). */
export const fakeTranslatorScript = (behaviour: FakeTranslatorBehaviour): string =>
  `Object.defineProperty(globalThis, "Translator", { configurable: true, writable: true, value: (${makeFakeTranslator.toString()})(${JSON.stringify(behaviour)}) });`;
