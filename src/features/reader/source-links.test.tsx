import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { sourceId } from "#domain/ids.ts";
import type { CaptureMethod, Source } from "#domain/thread.ts";
import type { UiLanguage } from "#i18n/languages.ts";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { fakeServices, NOW } from "../../../tests/support/services.ts";
import { SourceLinks } from "./SourceLinks.tsx";

const VK = "https://vk.com/wall-1_2";
const SOURCE: Source = {
  id: sourceId("vk"),
  url: VK,
  canonical: VK,
  platform: "vk",
  mobile: "https://m.vk.com/wall-1_2",
  archive: "https://web.archive.org/web/2020*/wall-1_2",
};

const show = (more: Partial<Source> = {}, language: UiLanguage = "en") =>
  renderPart(
    <SourceLinks source={{ ...SOURCE, ...more }} />,
    fakeServices({ settings: { language } }),
  );

describe("the ways to a source", () => {
  test("name the site each of them asks", async () => {
    await show();
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "Original page vk.com",
      "Mobile version m.vk.com",
      "Archived copies web.archive.org",
      "Translated view translate.google.com",
    ]);
    expect(screen.getByText(/The site named beside it sees your visit/u)).toBeVisible();
  });

  test("say nothing of where the reader came from", async () => {
    await show();
    for (const link of screen.getAllByRole("link")) {
      expect(link).toHaveAttribute("rel", "noreferrer noopener");
      expect(link).toHaveAttribute("target", "_blank");
    }
  });

  test("lead to the copy that is known, before looking for one", async () => {
    const archived = "https://archive.ph/abc";
    await show({ archived });
    expect(screen.getByRole("link", { name: "Archived copies" })).toHaveAttribute("href", archived);
  });

  test("leave out what is no address of the web", async () => {
    await show({ mobile: "javascript:alert(1)" });
    expect(screen.queryByRole("link", { name: "Mobile version" })).toBeNull();
  });
});

describe("the translated view", () => {
  const link = () =>
    screen.queryByRole("link", { name: /^(?:Translated view|Переведённый вид)$/u });

  test("is into the reader's language", async () => {
    await show({ language: "ru" });
    const url = new URL(link()?.getAttribute("href") ?? "");
    expect(url.searchParams.get("tl")).toBe("en");
    expect(url.searchParams.get("u")).toBe(VK);
  });

  test("is not there where the source speaks it already", async () => {
    await show({ language: "en" });
    expect(link()).toBeNull();
  });

  test("is there while nobody knows the source's language", async () => {
    await show();
    expect(link()).toBeVisible();
  });
});

describe("how a text was had", () => {
  test.each([
    ["pasted", /^text pasted .*2026/u],
    ["file", /^text from a file, .*2026/u],
    ["bookmarklet", /^text sent by the bookmarklet, .*2026/u],
    ["shared", /^text shared from another app, .*2026/u],
    ["api", /^text from the platform’s interface, .*2026/u],
  ] satisfies readonly (readonly [CaptureMethod, RegExp])[])("%s", async (how, words) => {
    await show({ captured: { at: NOW, how } });
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.getByRole("link", { name: "Original page" })).toBeVisible();
  });

  test("published with Nitka: there is no page elsewhere", async () => {
    await show({ captured: { at: NOW, how: "authored" } });
    expect(screen.getByText("text published with Nitka")).toBeVisible();
    expect(screen.queryByRole("link")).toBeNull();
  });
});
