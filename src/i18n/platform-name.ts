import type { TFunction } from "i18next";
import { en } from "./catalogues/en.ts";

type Platform = keyof typeof en.source.platform;

/** A platform's name in the reader's language; one Nitka has no name for stands as it is. */
export function platformName(t: TFunction, platform: string): string {
  const known = platform.toLowerCase();
  return isNamed(known) ? t(`source.platform.${known}`) : platform;
}

/** {@link platformName} for a program that speaks English only. */
export function englishPlatformName(platform: string): string {
  const known = platform.toLowerCase();
  return isNamed(known) ? en.source.platform[known] : platform;
}

const isNamed = (platform: string): platform is Platform =>
  Object.hasOwn(en.source.platform, platform);
