import { isStored, type Stored } from "./catalogue.ts";
import { makeGate } from "./gate.ts";
import type { Model } from "./model.ts";
import type { Net } from "./net.ts";
import { askIndex, readIndex, writeIndex } from "./site-index.ts";

/** Where the list of this site's models is kept for when it cannot be asked, such as offline. */
export interface IndexMemory {
  readonly read: () => string | null;
  readonly write: (text: string) => void;
}

export interface SiteModels {
  readonly models: readonly Model[];
  /** false where this site could not be asked. */
  readonly asked: boolean;
}

/**
 * The models of this site's `models/` folder. Those that lie here whole are listed, too, once the site
 * has them no more: the reader has them.
 */
export async function askSiteModels(
  net: Net,
  memory: IndexMemory,
  stored: Stored,
): Promise<SiteModels> {
  const answer = await askIndex(net, net.site, makeGate());
  const remembered = parsed(memory.read());
  if (!answer.ok) return { models: readIndex(remembered, true), asked: false };
  const there = new Set(answer.value.map(({ id }) => id));
  const left = readIndex(remembered, false).filter(
    (model) => !there.has(model.id) && isStored(model, stored),
  );
  const models = [...answer.value, ...left];
  const text = writeIndex(models);
  if (models.length > 0 && text !== memory.read()) memory.write(text);
  return { models, asked: true };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
