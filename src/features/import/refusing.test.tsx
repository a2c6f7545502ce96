import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { UiLanguage } from "#i18n/languages.ts";
import { LIMITS, type ProblemKind } from "#domain/problem.ts";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";
import { cleanThread } from "../../../tests/support/thread.ts";

const whole = JSON.stringify(cleanThread());
const [firstPost] = cleanThread().posts;
const emptyPost = { ...firstPost, text: "", links: [], segments: [], media: [] };
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);

interface Refusal {
  readonly name: string;
  readonly given: { readonly pasted: string } | { readonly file: () => File };
  readonly problem: ProblemKind;
  /** What the notice says of this very input, in each language. */
  readonly says: Readonly<Record<UiLanguage, RegExp>>;
}

const REFUSALS: readonly Refusal[] = [
  {
    name: "nothing",
    given: { pasted: "" },
    problem: "empty-input",
    says: { en: /the text is empty/u, ru: /текст пуст/u, be: /тэкст пусты/u },
  },
  {
    name: "only white space",
    given: { pasted: " \n\t\u00a0\n " },
    problem: "empty-input",
    says: { en: /the text is empty/u, ru: /текст пуст/u, be: /тэкст пусты/u },
  },
  {
    name: "a picture named .json",
    given: { file: () => new File([PNG], "thread.json", { type: "application/json" }) },
    problem: "not-text",
    says: {
      en: /“thread\.json” is not .*PNG/u,
      ru: /«thread\.json» — это не текст, а .*PNG/u,
      be: /«thread\.json» — гэта не тэкст, а .*PNG/u,
    },
  },
  {
    name: "JSON that was cut",
    given: { pasted: whole.slice(0, 500) },
    problem: "json-cut",
    says: {
      en: /breaks off at line 1, column \d+/u,
      ru: /обрывается в строке 1, столбце \d+/u,
      be: /абрываецца ў радку 1, слупку \d+/u,
    },
  },
  {
    name: "a document of version 2",
    given: { pasted: whole.replace('"version":1', '"version":2') },
    problem: "newer-version",
    says: {
      en: /has version 2; this Nitka knows version 1/u,
      ru: /Версия этого документа — 2; эта Nitka знает версию 1/u,
      be: /Версія гэтага дакумента — 2; гэтая Nitka ведае версію 1/u,
    },
  },
  {
    name: "a post without anything in it",
    given: { pasted: JSON.stringify({ ...cleanThread(), posts: [firstPost, emptyPost] }) },
    problem: "invalid-document",
    says: { en: /posts\[1\].*needs text/u, ru: /posts\[1\]/u, be: /posts\[1\]/u },
  },
  {
    name: "a post without its text",
    given: {
      pasted: JSON.stringify({ ...cleanThread(), posts: [{ ...firstPost, text: undefined }] }),
    },
    problem: "invalid-document",
    says: { en: /posts\[0\]\.text/u, ru: /posts\[0\]\.text/u, be: /posts\[0\]\.text/u },
  },
  {
    name: "too large a file",
    given: { file: () => new File([new Uint8Array(LIMITS.bytes + 1)], "huge.txt") },
    problem: "too-large",
    says: { en: /reads up to/u, ru: /Nitka читает до/u, be: /Nitka чытае да/u },
  },
];

const NAMES = {
  en: { area: "Link or text of the thread", show: "Show the preview", file: "Choose files" },
  ru: { area: "Ссылка на тред или его текст", show: "Предпросмотр", file: "Выбрать файлы" },
  be: { area: "Спасылка на трэд або яго тэкст", show: "Папярэдні прагляд", file: "Выбраць файлы" },
} as const;

const BEFORE = "what stood here before";

describe.each(["en", "ru", "be"] as const)("in %s", (language) => {
  const names = NAMES[language];

  test.each(REFUSALS)("$name", async ({ given, problem, says }) => {
    const fakes = fakeServices({ settings: { language } });
    const { user, container, threads, local } = await renderApp("/import", fakes);
    const area = await screen.findByRole("textbox", { name: names.area });
    const typed = "pasted" in given ? given.pasted : BEFORE;
    await user.click(area);
    if ("file" in given) {
      await user.type(area, BEFORE);
      await user.upload(screen.getByLabelText(names.file, { selector: "input" }), given.file());
    } else {
      await user.paste(given.pasted);
      await user.click(screen.getByRole("button", { name: names.show }));
    }
    const notice = await screen.findByRole("alert");
    expect(notice).toHaveAttribute("data-problem", problem);
    expect(notice).toHaveTextContent(says[language]);
    expect(container.querySelectorAll("[data-problem]")).toHaveLength(1);
    expect(area).toBeVisible();
    expect(area).toHaveValue(typed);
    expect(local.read("nitka.draft") ?? "").toBe(typed);
    expect(threads.puts).toEqual([]);
  });
});

test("a refusal goes when the next text is read", async () => {
  const { user } = await renderApp("/import");
  await user.click(await screen.findByRole("button", { name: "Show the preview" }));
  await screen.findByRole("alert");
  await user.type(screen.getByRole("textbox", { name: "Link or text of the thread" }), "A post.");
  await user.click(screen.getByRole("button", { name: "Show the preview" }));
  await screen.findByRole("heading", { name: "Preview" });
  expect(screen.queryByRole("alert", { hidden: true })).toBeNull();
});

test("the refusal of a document lists each place", async () => {
  const { user } = await renderApp("/import");
  await user.click(await screen.findByRole("textbox", { name: "Link or text of the thread" }));
  const people = cleanThread().people.slice(0, 1);
  await user.paste(JSON.stringify({ ...cleanThread(), people, posts: [emptyPost] }));
  const notice = await screen.findByRole("alert");
  expect(notice).toHaveAttribute("data-problem", "invalid-document");
  const places = within(notice).getAllByRole("listitem");
  expect(places.length).toBeGreaterThan(0);
  for (const place of places) expect(place).toHaveTextContent(/^[\w.[\]]+: .+; found /u);
});

/** Drops a file on the page, wherever. */
const drop = (file: File) =>
  fireEvent.drop(document.body, { dataTransfer: { files: [file], types: ["Files"] } });

describe("a file dropped on the page", () => {
  test("is read, and named", async () => {
    await renderApp("/import");
    await screen.findByRole("textbox", { name: "Link or text of the thread" });
    drop(new File(["A first post.\n\nA second."], "thread.txt"));
    expect(await screen.findByText(/Read as: unrolled text · 2 posts/u)).toBeVisible();
    expect(screen.getByText(/^File: thread\.txt, /u)).toBeInTheDocument();
  });

  test("over a preview takes its place", async () => {
    await renderApp("/import");
    await screen.findByRole("textbox", { name: "Link or text of the thread" });
    drop(new File(["A first post.\n\nA second."], "one.txt"));
    await screen.findByText(/2 posts/u);
    drop(new File(["Another.\n\nThread.\n\nOf three."], "two.txt"));
    expect(await screen.findByText(/3 posts/u)).toBeVisible();
    expect(screen.getByText("Of three.")).toBeVisible();
    expect(screen.queryByText("A second.")).toBeNull();
  });

  test("over a preview is refused in sight, and the preview stays as it was arranged", async () => {
    const { user } = await renderApp("/import");
    await screen.findByRole("textbox", { name: "Link or text of the thread" });
    drop(new File(["A first post.\n\nA second."], "one.txt"));
    await user.click(await screen.findByRole("button", { name: "Leave out post 1" }));
    drop(new File([PNG], "photo.png"));
    expect(await screen.findByRole("alert")).toHaveAttribute("data-problem", "not-text");
    expect(screen.getByText("A second.")).toBeVisible();
    expect(screen.queryByText("A first post.")).toBeNull();
  });
});
