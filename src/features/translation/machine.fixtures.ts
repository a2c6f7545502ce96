import { screen, within } from "@testing-library/react";
import { sourceId } from "#domain/ids.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import type { Engine, EngineId } from "#engines/engine.ts";
import { renderApp } from "../../../tests/support/render-app.tsx";
import { type Fakes, fakeServices } from "../../../tests/support/services.ts";
import { strikeThread } from "../../../tests/support/thread.ts";

/** The strike thread with nothing translated. */
export const untranslated = (): ThreadDocument => ({ ...strikeThread(), translations: [] });

interface Setup {
  readonly thread?: ThreadDocument;
  readonly engines?: readonly Engine[];
  /** What the reader chose last, so that one press is enough. */
  readonly last?: EngineId;
  /** The browser of an earlier visit. */
  readonly fakes?: Fakes;
}

/** The app with the source of the first post open. */
export async function openSource({ thread = untranslated(), engines = [], last, fakes }: Setup) {
  const services = fakes ?? fakeServices({ threads: [thread], engines });
  if (last !== undefined) services.services.engineSettings.change({ engine: last });
  const app = await renderApp("/t/strike/p1?src=vk", services);
  await screen.findByRole("list", { name: /Завод стоит/u });
  return app;
}

const list = () => screen.getByRole("list", { name: /Завод стоит/u });

/** What stands on the translation's side of the open source, row by row. */
export const shown = (): readonly string[] =>
  [...list().querySelectorAll<HTMLElement>("[data-side=translation]")].map((side) =>
    side.dataset["unitState"] === "waiting"
      ? "…"
      : (side.querySelector("[data-text]")?.textContent ?? `(${side.dataset["unitState"] ?? ""})`),
  );

export const row = (index: number): HTMLElement => {
  const found = list().querySelectorAll<HTMLElement>("[data-pair]")[index];
  if (found === undefined) throw new Error(`no row ${index}`);
  return found;
};

/** The tools of the open source, the translation's among them. */
export const tools = () => {
  const found = document.querySelector<HTMLElement>(".source-tools");
  if (found === null) throw new Error("no source is open");
  return within(found);
};

/** The stored translation that an engine made of the source, with its units. */
export const storedUnits = ({ threads }: Pick<Fakes, "threads">, made: string) =>
  threads.documents
    .get("strike")
    ?.translations.filter(({ of }) => of.id === sourceId("vk"))
    .flatMap(({ units }) => units)
    .filter(
      (unit) => unit.engine === made || unit.versions?.some(({ engine }) => engine === made),
    ) ?? [];
