import { alignCommand } from "./align.ts";
import type { Command } from "./command.ts";
import { detectCommand } from "./detect.ts";
import { entitiesCommand } from "./entities.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { libraryCommand } from "./library.ts";
import { linksCommand } from "./links.ts";
import { segmentCommand } from "./segment.ts";
import { translateCommand } from "./translate.ts";
import { transliterateCommand } from "./transliterate.ts";
import { validateCommand } from "./validate.ts";

/** Every command, in the order of the usage. */
export const COMMANDS: readonly Command[] = [
  importCommand,
  validateCommand,
  segmentCommand,
  detectCommand,
  alignCommand,
  translateCommand,
  transliterateCommand,
  linksCommand,
  entitiesCommand,
  exportCommand,
  libraryCommand,
];
