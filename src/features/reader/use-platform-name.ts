import { useWords } from "#i18n/use-words.ts";

const KNOWN = [
  "vk",
  "facebook",
  "telegram",
  "ok",
  "youtube",
  "x",
  "livejournal",
  "bluesky",
  "mastodon",
  "news",
  "web",
] as const;

/** A platform's name in the reader's language; one Nitka does not know stands as it is. */
export function usePlatformName(): (platform: string) => string {
  const { t } = useWords();
  return (platform) => {
    const known = KNOWN.find((name) => name === platform);
    return known === undefined ? platform : t(`source.platform.${known}`);
  };
}
