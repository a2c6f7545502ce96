import type { Download, Locator, Page } from "@playwright/test";
import { type GivenFile, jsonFile } from "./files.ts";
import { expect } from "./test.ts";

/** A source of a thread: what it says, sentence by sentence; without sentences it has no text. */
export interface GivenSource {
  readonly language?: string;
  readonly sentences?: readonly string[];
}

/** Sentences with a space between them, and where each is. */
function laid(sentences: readonly string[]) {
  let at = 0;
  const segments = sentences.map((sentence, i) => {
    const start = at;
    at += sentence.length + 1;
    return { id: `s${i}`, start, end: start + sentence.length, paragraph: 0 };
  });
  return { text: sentences.join(" "), segments };
}

const sourceAddress = (index: number): string => `https://vk.com/wall-77_${index + 1}`;

/** A person's translation of a source into English, sentence by sentence. */
export const byPerson = (index: number, sentences: readonly string[]): object => ({
  id: `tr${index}`,
  of: { kind: "source", id: `src${index}` },
  language: "en",
  units: sentences.map((text, i) => ({
    id: `u${i}`,
    segments: [`s${i}`],
    text,
    origin: "human",
    by: "Alena",
    state: "confirmed",
    sourceHash: "",
    at: "2026-11-22T10:00:00.000Z",
  })),
});

/** A thread with one post for each source. */
export function threadFile(
  sources: readonly GivenSource[],
  posts: { readonly language: string; readonly texts?: readonly string[] } = { language: "en" },
  translations: readonly object[] = [],
): GivenFile {
  const given = posts.texts ?? sources.map((_source, i) => `Look at the source ${i + 1}:`);
  return jsonFile("thread.json", {
    format: "nitka-thread",
    version: 1,
    thread: { id: "t-toy", title: "Given to a machine", language: posts.language, author: "a" },
    people: [{ id: "a", name: "Alena" }],
    posts: given.map((words, i) => {
      const url = sourceAddress(i);
      const start = words.length + 1;
      const link = { start, end: start + url.length, url, source: `src${i}` };
      return i < sources.length
        ? { id: `p${i}`, author: "a", text: `${words} ${url}`, links: [link] }
        : { id: `p${i}`, author: "a", text: words };
    }),
    sources: sources.map(({ language, sentences }, i) => ({
      id: `src${i}`,
      url: sourceAddress(i),
      canonical: sourceAddress(i),
      platform: "vk",
      kind: "post",
      ...(language !== undefined && { language }),
      ...(sentences !== undefined && laid(sentences)),
    })),
    translations,
  });
}

/** Opens a thread's file and saves it. */
export async function openThread(page: Page, file: GivenFile): Promise<void> {
  await page.goto("/import");
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole("button", { name: "Save and read" }).first().click();
  await expect(page).toHaveURL(/\/t\//u);
}

/** Opens one source of the thread on the screen; those with a text are open by themselves. */
export async function unfold(page: Page, index: number): Promise<Locator> {
  const source = page.locator("[data-source]").nth(index);
  const head = source.getByRole("button", { name: /^Source:/u });
  if ((await head.getAttribute("aria-expanded")) === "false") await head.click();
  await expect(source).toHaveAttribute("data-open", "");
  return source;
}

/** Hands the open thread over as a file, without notes. */
export async function threadAsFile(page: Page): Promise<Download> {
  await page.getByRole("button", { name: "Hand on" }).click();
  const panel = page.getByRole("region", { name: "Hand on" });
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: "Save the thread" }).click(),
  ]);
  await page.getByRole("button", { name: "Hand on" }).click();
  return saved;
}
