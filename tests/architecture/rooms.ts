import { posix } from "node:path";
import type { Import } from "./imports.ts";

/**
 * The floor plan of ARCHITECTURE.md as data: the room a file stands in, and the rooms it may import
 * besides its own. `main` is `src/main.tsx`, which joins everything.
 */
const MAY_IMPORT = {
  main: [
    "app",
    "features",
    "queries",
    "ui",
    "i18n",
    "formats",
    "storage",
    "engines",
    "words",
    "domain",
  ],
  app: ["queries", "ui", "i18n", "domain"],
  features: ["queries", "ui", "i18n", "domain"],
  queries: ["formats", "storage", "engines", "words", "domain"],
  ui: [],
  i18n: ["domain"],
  formats: ["domain"],
  storage: ["domain"],
  engines: ["domain"],
  words: ["domain"],
  cli: ["formats", "i18n", "engines", "words", "domain"],
  domain: [],
} as const satisfies Record<string, readonly string[]>;

export type Room = keyof typeof MAY_IMPORT;

export const ROOMS = Object.keys(MAY_IMPORT).filter(isRoom);

/** Places within a room that may import more than the rest of it, and why. */
const EXTRAS: readonly { readonly place: RegExp; readonly rooms: readonly Room[] }[] = [
  // The one place where features meet.
  { place: /^src\/app\/routes(?:\/|\.tsx?$)/, rooms: ["features"] },
  // The one place where the services of the real page are made.
  { place: /^src\/app\/(?:services|translators)\.ts$/, rooms: ["formats", "storage", "engines"] },
];

/** Packages that only make sense on a screen; nothing that also runs in a worker or in Node has them. */
const SCREEN_PACKAGE = /^(?:react|react-.+|@tanstack\/.+|lucide-react|@fontsource.*)$/;
const SCREEN_ROOMS = new Set<Room>(["main", "app", "features", "queries", "ui", "i18n"]);

const TEST_FILE = /\.(?:test|spec)\.tsx?$/;
/** What several tests of a folder share stands beside them. */
const FIXTURES = /\.fixtures\.tsx?$/;

/** What is wrong with the imports of one file (its path from the top folder), a line each. */
export function violations(file: string, imports: readonly Import[]): readonly string[] {
  const home = standing(file);
  if (home === undefined) return [`${file} stands in no room`];
  return imports.flatMap((one) => {
    const wrong = judge(file, home, one);
    return wrong === undefined ? [] : [`${file}:${one.line} ${one.specifier}: ${wrong}`];
  });
}

/** The path from the top folder that an import names; undefined for a package. */
export function targetOf(file: string, specifier: string): string | undefined {
  const [path = ""] = specifier.split("?");
  if (path.startsWith("#")) return `src/${path.slice(1)}`;
  if (path.startsWith(".")) return posix.join(posix.dirname(file), path);
  return undefined;
}

/** The name of the package in `node:fs/promises`, `@scope/name/part`, `name/part`. */
export function packageOf(specifier: string): string {
  const [first = "", second = ""] = specifier.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}

/** Whether a package needs a screen; see {@link SCREEN_PACKAGE}. */
export function needsScreen(specifier: string): boolean {
  return SCREEN_PACKAGE.test(packageOf(specifier));
}

interface Standing {
  readonly room: Room;
  /** The part that others of the room must not enter: for a feature its own folder, else the room. */
  readonly island: string;
}

function standing(path: string): Standing | undefined {
  if (path === "src/main.tsx") return { room: "main", island: "src/main.tsx" };
  const [src, room = "", folder = "", ...rest] = path.split("/");
  if (src !== "src" || !isRoom(room) || room === "main" || folder === "") return undefined;
  if (room !== "features") return { room, island: room };
  return rest.length === 0 ? undefined : { room, island: `${room}/${folder}` };
}

function judge(file: string, home: Standing, one: Import): string | undefined {
  if (one.kind === "computed") return "a computed import cannot be checked; name the file";
  const target = targetOf(file, one.specifier);
  if (target === undefined) return judgePackage(file, home, one.specifier);
  if (TEST_FILE.test(target)) return "a test is nobody's import";
  if (FIXTURES.test(target) && !isTest(file)) return "fixtures are for tests alone";
  // What a test reads as data is not what the program stands on.
  if (isTest(file) && (one.kind === "url" || /^(?:tests|public)\//.test(target))) return undefined;
  const there = standing(target);
  if (there === undefined) return "stands in no room";
  if (one.kind === "import" && posix.extname(target) === "") return "needs its file's extension";
  const near = one.specifier.startsWith(".");
  if (there.island === home.island) return near ? undefined : "inside a room write ./";
  // Vite resolves `#` in imports only, so a worker of another room can be named only relatively.
  if (near && one.kind === "import") return "across rooms write #room/file.ts";
  if (home.room === there.room) return `${home.island} must not know ${there.island}`;
  return mayEnter(file, home.room, there.room)
    ? undefined
    : `${home.room} must not import ${there.room}`;
}

function judgePackage(file: string, { room }: Standing, specifier: string): string | undefined {
  if (isTest(file)) return undefined;
  if (room === "domain") return "domain imports no package";
  if (specifier.startsWith("node:") && room !== "cli") return "only cli runs on Node alone";
  if (needsScreen(specifier) && !SCREEN_ROOMS.has(room)) return `${room} knows no screen`;
  return undefined;
}

function mayEnter(file: string, from: Room, to: Room): boolean {
  const allowed: readonly Room[] = MAY_IMPORT[from];
  if (allowed.includes(to)) return true;
  if (EXTRAS.some(({ place, rooms }) => place.test(file) && rooms.includes(to))) return true;
  // A test stands in for main.tsx: it may go down past the door, to make what the page is given.
  return isTest(file) && allowed.some((room) => mayEnter(file, room, to));
}

const isTest = (file: string): boolean => TEST_FILE.test(file) || FIXTURES.test(file);

function isRoom(name: string): name is Room {
  return Object.hasOwn(MAY_IMPORT, name);
}
