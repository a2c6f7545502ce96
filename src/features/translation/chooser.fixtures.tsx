import { screen } from "@testing-library/react";
import type { Engine, EngineId } from "#engines/engine.ts";
import { renderPart } from "../../../tests/support/render-app.tsx";
import { fakeServices } from "../../../tests/support/services.ts";
import { EngineChooser } from "./EngineChooser.tsx";
import type { FakeModels } from "./translators.fixtures.ts";

interface Setup {
  readonly engines: readonly Engine[];
  readonly models?: FakeModels;
  readonly pair?: readonly [from: string, to: string];
  readonly chosen?: EngineId | null;
  readonly last?: EngineId;
}

/** The chooser over engines in memory; `taken` and `into` hear what was chosen. */
export async function showChooser({
  engines,
  models,
  pair = ["ru", "en"],
  chosen = null,
  last,
}: Setup) {
  const fakes = fakeServices({ engines, ...(models === undefined ? {} : { models }) });
  if (last !== undefined) fakes.services.engineSettings.change({ engine: last });
  const taken: EngineId[] = [];
  const into: string[] = [];
  const app = await renderPart(
    <EngineChooser
      from={pair[0]}
      to={pair[1]}
      chosen={chosen}
      onChoose={(engine) => void taken.push(engine)}
      onTo={(to) => void into.push(to)}
    />,
    fakes,
  );
  await screen.findAllByRole("listitem");
  const offer = (id: EngineId): HTMLElement => {
    const found = app.container.querySelector<HTMLElement>(`[data-engine=${id}]`);
    if (found === null) throw new Error(`no offer of ${id}`);
    return found;
  };
  return { ...app, taken, into, offer, kept: fakes.services.engineSettings.snapshot };
}
