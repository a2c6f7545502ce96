import type { TFunction } from "i18next";
import { en } from "./catalogues/en.ts";

type Platform = keyof typeof en.source.platform;

/** A platform's name in the reader's language; one Nitka has no name for stands as it is. */
export function platformName(t: TFunction, platform: string): string {
  return isNamed(platform) ? t(`source.platform.${platform}`) : platform;
}

const isNamed = (platform: string): platform is Platform =>
  Object.hasOwn(en.source.platform, platform);
