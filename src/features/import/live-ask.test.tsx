import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { line, wordsOf } from "../../../tests/support/mastodon.ts";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";

const THREAD = line(3);
const LINK = "https://social.example/@ales/1";
const STATUS = "https://social.example/api/v1/statuses/1";

const json = (value: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(value), init);
const never = () => new Promise<Response>(() => undefined);
const statusAnswer = async () => json(THREAD[0]);
const contextAnswer = async () => json({ ancestors: [], descendants: THREAD.slice(1) });

/** The import page with a link given, over a network that answers request after request in this way. */
async function give(link: string, ...answers: readonly (() => Promise<Response>)[]) {
  let n = 0;
  const asked = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(() =>
    (answers[n++] ?? never)(),
  );
  const fakes = fakeServices();
  const services = { ...fakes.services, fetch: asked };
  const app = await renderApp("/import", { ...fakes, services });
  await app.user.click(await screen.findByRole("textbox", { name: "Link or text of the thread" }));
  await app.user.paste(link);
  const question = await screen.findByRole("region", { name: /^Load this thread from / });
  const press = (name: string) => app.user.click(screen.getByRole("button", { name }));
  return { ...app, asked, question, press };
}

const preview = () => screen.findByRole("heading", { name: "Preview", level: 1 });
const texts = () =>
  screen
    .getAllByRole("listitem")
    .filter((item) => item.hasAttribute("data-post"))
    .map((item) => item.querySelector("[translate=no]")?.textContent);

describe("a link to a thread that can be read live", () => {
  test("asks first, and says who will see what", async () => {
    const { asked, question } = await give(LINK, statusAnswer, contextAnswer);
    expect(question).toHaveTextContent(/come straight from social\.example, without logging in/u);
    expect(question).toHaveTextContent(/will see your visit and which thread you ask for/u);
    expect(question).not.toHaveTextContent(/somebody else’s service/u);
    expect(asked).not.toHaveBeenCalled();
  });

  test("is read after the reader agreed, from the host that was named", async () => {
    const { asked, press } = await give(LINK, statusAnswer, contextAnswer);
    await press("Load it from social.example");
    await preview();
    expect(texts()).toEqual([1, 2, 3].map(wordsOf));
    expect(asked.mock.calls.map(([url]) => url)).toEqual([STATUS, `${STATUS}/context`]);
    for (const [, init] of asked.mock.calls)
      expect(init).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
  });

  test("is not read when the reader says no", async () => {
    const { asked, press } = await give(LINK, statusAnswer);
    await press("Do not load");
    expect(screen.queryByRole("region", { name: /^Load this thread/u })).toBeNull();
    expect(asked).not.toHaveBeenCalled();
  });
});

describe("while it is read", () => {
  test("how far it has come is said", async () => {
    const { question, press } = await give(LINK, statusAnswer);
    await press("Load it from social.example");
    const status = within(question).getByRole("status");
    expect(await within(status).findByText("1 post so far · 1 request")).toBeVisible();
    expect(question).toHaveAttribute("aria-busy", "true");
    expect(screen.queryByRole("button", { name: /^Load it/u })).toBeNull();
  });

  test("before the first answer it says whom it asks", async () => {
    const { question, press } = await give(LINK);
    await press("Load it from social.example");
    expect(await within(question).findByText("Asking social.example…")).toBeVisible();
  });

  test("that the server asks to wait is said", async () => {
    const busy = async () => json({}, { status: 429, headers: { "retry-after": "120" } });
    const { question, press } = await give(LINK, statusAnswer, busy);
    await press("Load it from social.example");
    expect(await within(question).findByText("social.example asks to wait: 120 s")).toBeVisible();
    await press("Stop and keep what is there");
    await preview();
  });

  test("it is stopped with what had come kept", async () => {
    const { question, press } = await give(LINK, statusAnswer);
    await press("Load it from social.example");
    await within(question).findByText(/^1 post so far/u);
    await press("Stop and keep what is there");
    await preview();
    expect(texts()).toEqual([wordsOf(1)]);
    expect(screen.getByText(/^You stopped the reading/u)).toBeVisible();
  });

  test("stopped before anything came, it is as if it had not been asked", async () => {
    const { press, question } = await give(LINK);
    await press("Load it from social.example");
    await within(question).findByText("Asking social.example…");
    await press("Stop and keep what is there");
    expect(
      await screen.findByRole("button", { name: "Load it from social.example" }),
    ).toBeEnabled();
    await press("Do not load");
    expect(question).not.toBeInTheDocument();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("a reading that fails", () => {
  const gone = async () => json({ error: "Record not found" }, { status: 404 });

  test("is told in the platform's words, and can be tried again", async () => {
    const { press, question } = await give(LINK, gone, statusAnswer, contextAnswer);
    await press("Load it from social.example");
    const alert = await within(question).findByRole("alert");
    expect(alert).toHaveAttribute("data-problem", "platform-said");
    expect(alert).toHaveTextContent("Record not found");
    await press("Load it from social.example");
    await preview();
    expect(texts()).toHaveLength(3);
  });

  test("halfway shows what had come, and why it is not more", async () => {
    const { press } = await give(LINK, statusAnswer, gone);
    await press("Load it from social.example");
    await preview();
    expect(texts()).toEqual([wordsOf(1)]);
    const alert = screen.getByRole("alert");
    expect(alert).toHaveAttribute("data-problem", "platform-said");
    expect(alert).toHaveTextContent(/^The reading broke off/u);
  });
});
