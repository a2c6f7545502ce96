import { screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { ReceivedPage, SourceText } from "#queries/received.ts";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";
import { cleanThread } from "../../../tests/support/thread.ts";
import { Received } from "./Received.tsx";
import type { KeptPage } from "./use-keeping.ts";

const TEXT = "Рабочие не вышли на смену. Мы ждём директора.";
const TELEGRAM = "https://t.me/zavod/7";
/** The address of the first source as a phone shares it. */
const MOBILE_VK = "https://m.vk.com/wall-1_2?from=feed&utm_source=share";

const INTO = "Its text goes into “Strike at the plant”";
const ALONE = "Open it as a thread of its own";

const stored = () => fakeServices({ threads: [cleanThread()] });

async function receive(
  page: SourceText,
  fakes = stored(),
  how: ReceivedPage["how"] = "bookmarklet",
) {
  const onSaved = vi.fn<KeptPage>();
  const app = await renderPart(<Received received={{ page, how }} onSaved={onSaved} />, fakes);
  await expect.poll(() => screen.getByRole("button", { name: ALONE })).toBeEnabled();
  const press = (name: string) => app.user.click(screen.getByRole("button", { name }));
  const sourceOf = (id: string) =>
    fakes.threads.documents.get("strike")?.sources.find((source) => source.id === id);
  return { ...app, onSaved, press, sourceOf };
}

test("a page is shown with what it says of itself", async () => {
  await receive({
    url: TELEGRAM,
    title: "Завод",
    author: "Стачком",
    published: "2020-08-16",
    language: "ru",
    text: TEXT,
  });
  expect(screen.getByRole("heading", { name: "Завод" })).toHaveAttribute("lang", "ru");
  expect(screen.getByText(/^Стачком · August 16, 2020 · t\.me$/u)).toBeVisible();
  expect(screen.getByRole("region", { name: "Original text" })).toHaveTextContent(TEXT);
});

describe("a page a thread links to", () => {
  test("is put into that source, and says nothing of a text that is not there", async () => {
    const { press, sourceOf, onSaved } = await receive({ url: TELEGRAM, text: TEXT });
    expect(screen.queryByText(/takes its place/u)).toBeNull();
    await press(INTO);
    await expect.poll(() => onSaved.mock.calls.length).toBe(1);
    expect(sourceOf("tg")).toMatchObject({
      text: TEXT,
      language: "ru",
      captured: { how: "bookmarklet" },
      canonical: TELEGRAM,
    });
    const [document, source] = onSaved.mock.calls[0] ?? [];
    expect([document?.thread.id, source]).toEqual(["strike", "tg"]);
  });

  test("is found by what its address stands for; replacing a text is said", async () => {
    const { press, sourceOf, onSaved } = await receive({ url: MOBILE_VK, text: TEXT });
    expect(
      screen.getByText("This source has a text already; yours takes its place."),
    ).toBeVisible();
    await press(INTO);
    await expect.poll(() => onSaved.mock.calls.length).toBe(1);
    // What the page does not say of itself stays as it was.
    expect(sourceOf("vk")).toMatchObject({ text: TEXT, title: "Завод стоит", author: "Стачком" });
  });

  test("of a thread that comes with Nitka is stored with it", async () => {
    const fakes = fakeServices({ bundled: [cleanThread()] });
    const { press, sourceOf, onSaved } = await receive({ url: TELEGRAM, text: TEXT }, fakes);
    await press(INTO);
    await expect.poll(() => onSaved.mock.calls.length).toBe(1);
    expect(sourceOf("tg")?.text).toBe(TEXT);
    expect(fakes.threads.documents.get("strike")?.posts).toHaveLength(3);
  });

  test("says that it was shared where it was", async () => {
    const { press, sourceOf, onSaved } = await receive(
      { url: TELEGRAM, text: TEXT },
      stored(),
      "shared",
    );
    await press(INTO);
    await expect.poll(() => onSaved.mock.calls.length).toBe(1);
    expect(sourceOf("tg")?.captured?.how).toBe("shared");
  });

  test("can be a thread of its own all the same", async () => {
    const { press, threads, onSaved } = await receive({ url: TELEGRAM, text: TEXT });
    await press(ALONE);
    await expect.poll(() => onSaved.mock.calls.length).toBe(1);
    expect(threads.documents.size).toBe(2);
    expect(threads.documents.get("strike")).toEqual(cleanThread());
  });
});

describe("a page no thread links to", () => {
  const page = { url: "https://example.org/strike", title: "Страйк", text: TEXT };

  test("becomes a thread of its own, with its text beside it", async () => {
    const { press, threads, onSaved } = await receive(page);
    expect(screen.queryByRole("button", { name: /^Its text goes into/u })).toBeNull();
    await press(ALONE);
    await expect.poll(() => onSaved.mock.calls.length).toBe(1);
    const [made] = threads.puts;
    expect(made?.thread.title).toBe("Страйк");
    expect(made?.sources).toMatchObject([{ canonical: page.url, text: TEXT }]);
    expect(onSaved).toHaveBeenCalledWith(made, made?.sources[0]?.id);
  });

  test("that is there already keeps its notes' place: the same thread, brought up to date", async () => {
    const first = await receive(page);
    await first.press(ALONE);
    await expect.poll(() => first.onSaved.mock.calls.length).toBe(1);
    first.unmount();
    const [made] = first.threads.puts;
    if (made === undefined) throw new Error("nothing stored");
    const again = await receive(page, fakeServices({ threads: [made] }));
    await again.press(ALONE);
    await expect.poll(() => again.onSaved.mock.calls.length).toBe(1);
    expect([...again.threads.documents.keys()]).toEqual([made.thread.id]);
  });
});

describe("a page without its text", () => {
  test("says so and goes into no source, but opens as a thread to paste the text into", async () => {
    const { press, threads, onSaved } = await receive({ url: TELEGRAM, text: " " });
    expect(screen.getByText(/^The page came without its text/u)).toBeVisible();
    expect(screen.getByRole("button", { name: INTO })).toBeDisabled();
    await press(ALONE);
    await expect.poll(() => onSaved.mock.calls.length).toBe(1);
    expect(threads.puts[0]?.sources).toMatchObject([{ canonical: TELEGRAM }]);
    expect(threads.puts[0]?.sources[0]?.text).toBeUndefined();
  });
});

test("a full store is told, and the page stays to be kept", async () => {
  const { press, threads, onSaved } = await receive({ url: TELEGRAM, text: TEXT });
  threads.full = true;
  await press(INTO);
  expect(await screen.findByRole("alert")).toHaveAttribute("data-problem", "storage-full");
  expect(onSaved).not.toHaveBeenCalled();
  threads.full = false;
  await press(INTO);
  await expect.poll(() => onSaved.mock.calls.length).toBe(1);
  expect(screen.queryByRole("alert")).toBeNull();
});
