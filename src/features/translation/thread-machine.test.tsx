import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sourceId, translationId, unitId } from "#domain/ids.ts";
import type { Source, ThreadDocument, Translation } from "#domain/thread.ts";
import { FakeEngine } from "../../../tests/support/fake-engine.ts";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";
import { strikeThread } from "../../../tests/support/thread.ts";
import { ENGLISH, SENTENCES } from "../../../tests/support/strike-sentences.ts";

/** Every sentence of a source, translated by a person. */
const byPerson = ({ id, segments = [] }: Source): Translation => ({
  id: translationId("by-person"),
  of: { kind: "source", id },
  language: "en",
  units: segments.map((segment, i) => ({
    id: unitId(`u-${i}`),
    segments: [segment.id],
    text: `by a person ${i}`,
    origin: "human",
    state: "confirmed",
    at: "2026-01-01T10:00:00Z",
    sourceHash: "",
  })),
});

/** The strike thread with a source of every kind: to translate, in English, without a language, without a text. */
function manySources(): ThreadDocument {
  const thread = strikeThread();
  const [vk, telegram] = thread.sources;
  if (vk === undefined || telegram === undefined) throw new Error("two sources");
  const like = (id: string, part: Partial<Source>): Source => ({
    ...vk,
    id: sourceId(id),
    url: `https://example.org/${id}`,
    canonical: `https://example.org/${id}`,
    title: id,
    ...part,
  });
  const { language: _language, ...nameless } = like("nameless", {});
  return {
    ...thread,
    sources: [
      { ...vk, title: "vk" },
      like("second", {}),
      like("belarusian", { language: "be" }),
      like("english", { language: "en" }),
      nameless,
      telegram,
    ],
    // Of the first source a person has translated every sentence.
    translations: [byPerson(vk)],
  };
}

async function openThread(engines: readonly FakeEngine[], thread = manySources()) {
  const fakes = fakeServices({ threads: [thread], engines });
  const app = await renderApp("/t/strike", fakes);
  await app.user.click(await screen.findByRole("button", { name: "Translate the thread" }));
  const panel = await screen.findByRole("region", { name: "Translate the whole thread" });
  return { ...app, panel, inPanel: within(panel) };
}

type Opened = Awaited<ReturnType<typeof openThread>>;

/** Takes an engine for the texts in one language. */
async function take({ panel, user }: Opened, from: string, engine: string) {
  const offer = await waitFor(() => {
    const section = [...panel.querySelectorAll("section")].find((one) =>
      one.querySelector("h3")?.textContent.startsWith(from),
    );
    const found = section?.querySelector<HTMLElement>(`[data-engine=${engine}]`);
    if (found == null) throw new Error(`${engine} is not offered for ${from}`);
    return found;
  });
  await user.click(within(offer).getByRole("button", { name: "Translate" }));
}

/** The report, as kinds of lines with the names of their texts. */
const report = () =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>("[data-report]")].map((line) => [
      line.dataset["report"],
      [...line.querySelectorAll("li bdi")].map(({ textContent }) => textContent),
    ]),
  );

const translationsInto = ({ threads }: Pick<Opened, "threads">, id: string, language: string) =>
  (threads.documents.get("strike")?.translations ?? []).filter(
    (translation) => translation.of.id === id && translation.language === language,
  );

describe("Translate the thread", () => {
  test("goes by the language of the texts, and tells at the end what came of each", async () => {
    const engine = new FakeEngine();
    const app = await openThread([engine]);
    await app.inPanel.findByText(/There are texts in several languages here/u);
    await take(app, "Russian", "bergamot");
    await app.inPanel.findByRole("status", { name: "What was translated" });
    expect(report()).toEqual({
      translated: ["second"],
      already: ["english"],
      left: ["vk"],
      without: ["https://t.me/zavod/7"],
      unknown: ["nameless"],
    });
    expect(engine.prepared).toEqual([{ from: "ru", to: "en" }]);
    expect(translationsInto(app, "second", "en")[0]?.units.map(({ text }) => text)).toEqual(
      ENGLISH,
    );
    // The person's translation is not touched, and no machine's lies beside it.
    expect(translationsInto(app, "vk", "en")).toEqual(manySources().translations);
    // The others are still offered.
    await take(app, "Belarusian", "bergamot");
    await waitFor(() => {
      expect(report()["translated"]).toEqual(["second", "belarusian"]);
    });
  });

  test("says how far it is in texts and sentences, and can be stopped and go on", async () => {
    const engine = new FakeEngine();
    engine.byHand = true;
    const app = await openThread([engine]);
    await take(app, "Russian", "bergamot");
    expect(await app.inPanel.findByRole("progressbar")).toHaveAttribute(
      "aria-valuetext",
      "0 of 1 texts, 0 sentences",
    );
    await app.user.click(app.inPanel.getByRole("button", { name: "Stop" }));
    expect(await app.inPanel.findByText("Stopped at 0 of 6 sentences.")).toBeVisible();
    expect(report()["failed"]).toEqual(["second"]);
    engine.byHand = false;
    await app.user.click(app.inPanel.getByRole("button", { name: "Go on translating" }));
    await waitFor(() => {
      expect(report()["translated"]).toEqual(["second"]);
    });
    expect(app.inPanel.queryByText(/Stopped/u)).toBeNull();
  });

  test("counts a text with a sentence that failed among those only translated in part", async () => {
    const engine = new FakeEngine({ capabilities: { batch: 1 } });
    engine.fail(SENTENCES[1], { kind: "segment-too-long", length: 20, limit: 10 });
    const app = await openThread([engine]);
    await take(app, "Russian", "bergamot");
    await waitFor(() => {
      expect(report()["failed"]).toEqual(["second"]);
    });
    expect(translationsInto(app, "second", "en")[0]?.units).toHaveLength(5);
  });

  test("says why a text failed, a post like a source, and tries that text again", async () => {
    const engine = new FakeEngine({ capabilities: { batch: 1 } });
    const sentence = "The plant stopped on Monday.";
    engine.fail(sentence, { kind: "segment-too-long", length: 28, limit: 10 });
    const app = await openThread([engine], { ...strikeThread(), translations: [] });
    await app.user.click(app.inPanel.getByRole("checkbox", { name: /source/u }));
    await app.user.click(app.inPanel.getByRole("checkbox", { name: "3 posts" }));
    await app.user.selectOptions(app.inPanel.getByRole("combobox", { name: "Into" }), "be");
    await take(app, "English", "bergamot");
    expect(await app.inPanel.findByText(/^This sentence has 28 characters/u)).toBeVisible();
    expect(report()).toMatchObject({ failed: ["Post 1"], translated: ["Post 2", "Post 4"] });
    engine.answers.clear();
    const before = engine.sentences.length;
    await app.user.click(app.inPanel.getByRole("button", { name: "Try again Post 1" }));
    await waitFor(() => {
      expect(report()["translated"]).toEqual(["Post 1", "Post 2", "Post 4"]);
    });
    expect(engine.sentences.slice(before)).toEqual([sentence]);
  });

  test("says which server the texts go to, and each kind of problem once", async () => {
    const server = new FakeEngine({ id: "libretranslate" });
    const device = new FakeEngine();
    const app = await openThread([server, device]);
    server.byHand = true;
    await take(app, "Russian", "libretranslate");
    const strip = await app.inPanel.findByRole("group", { name: "Translation under way" });
    expect(strip).toHaveTextContent("LibreTranslate at libretranslate.example");
    server.byHand = false;
    server.failsAll = { kind: "offline" };
    server.held[0]?.finish();
    await waitFor(() => {
      expect(report()["failed"]).toEqual(["second"]);
    });
    device.refuses = { kind: "engine-crashed", detail: "" };
    await take(app, "Belarusian", "bergamot");
    await waitFor(() => {
      const told = [...app.panel.querySelectorAll<HTMLElement>("[data-problem]")];
      expect(told.map(({ dataset }) => dataset["problem"])).toEqual(["offline", "engine-crashed"]);
    });
  });

  test("tells a cause that all have in common once, and tries all of them again", async () => {
    const engine = new FakeEngine({ id: "libretranslate" });
    engine.failsAll = { kind: "offline" };
    const thread = manySources();
    const app = await openThread([engine, new FakeEngine()], { ...thread, translations: [] });
    await take(app, "Russian", "libretranslate");
    const again = await waitFor(() => {
      const found = app.panel.querySelector<HTMLElement>(".job-buttons button");
      if (found?.textContent !== "Try again") throw new Error("not failed yet");
      return found;
    });
    expect(app.panel.querySelectorAll(".job-buttons")).toHaveLength(1);
    expect(report()["failed"]).toEqual(["vk", "second"]);
    expect(engine.given).toHaveLength(1);
    engine.failsAll = null;
    await app.user.click(again);
    await waitFor(() => {
      expect(report()["translated"]).toEqual(["vk", "second"]);
    });
  });

  test("translates posts too, out of English, and shows them so", async () => {
    const engine = new FakeEngine();
    const app = await openThread([engine], { ...strikeThread(), translations: [] });
    await app.user.click(app.inPanel.getByRole("checkbox", { name: /source/u }));
    expect(await app.inPanel.findByText("Choose what to translate.")).toBeVisible();
    await app.user.click(app.inPanel.getByRole("checkbox", { name: "3 posts" }));
    await app.user.selectOptions(app.inPanel.getByRole("combobox", { name: "Into" }), "be");
    await take(app, "English", "bergamot");
    await waitFor(() => {
      expect(report()["translated"]).toEqual(["Post 1", "Post 2", "Post 4"]);
    });
    expect(engine.prepared[0]).toEqual({ from: "en", to: "be" });
    expect(translationsInto(app, "p1", "be")[0]?.units[0]?.text).toMatch(/^\[be\] The plant/u);
    const post = screen.getByRole("article", { name: "Post 1 of 4" });
    expect(await within(post).findByText(/\[be\] The plant stopped on Monday/u)).toBeVisible();
    // A post that had not been cut into sentences names them now.
    const stored = app.threads.documents.get("strike");
    const named = translationsInto(app, "p1", "be")[0]?.units.flatMap(({ segments }) => segments);
    expect(stored?.posts[0]?.segments?.map(({ id }) => id)).toEqual(named);
  });

  test("has nothing to offer where all is translated", async () => {
    const thread = manySources();
    const app = await openThread([new FakeEngine()], {
      ...thread,
      sources: thread.sources.slice(0, 1),
    });
    expect(
      await app.inPanel.findByText("Nothing here needs a translation into this language."),
    ).toBeVisible();
  });
});
