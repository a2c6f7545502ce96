import { ARCHIVE_RULES } from "./archive-rules.ts";
import { FACEBOOK_RULES } from "./facebook-rules.ts";
import { FEDIVERSE_RULES } from "./fediverse-rules.ts";
import { LIVEJOURNAL_RULES } from "./livejournal-rules.ts";
import { OK_RULES } from "./ok-rules.ts";
import type { Rule } from "./rule.ts";
import { TELEGRAM_RULES } from "./telegram-rules.ts";
import { VK_RULES } from "./vk-rules.ts";
import { X_RULES } from "./x-rules.ts";
import { YOUTUBE_RULES } from "./youtube-rules.ts";

/**
 * Every shape of address Nitka knows, in order: the first that matches is taken. To teach it another
 * one, add an entry with an example to the platform's file; nothing else needs to change. Rules for
 * any host come last.
 */
export const RULES: readonly Rule[] = [
  ...VK_RULES,
  ...FACEBOOK_RULES,
  ...TELEGRAM_RULES,
  ...OK_RULES,
  ...YOUTUBE_RULES,
  ...X_RULES,
  ...LIVEJOURNAL_RULES,
  ...ARCHIVE_RULES,
  ...FEDIVERSE_RULES,
];
