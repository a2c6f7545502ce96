import type { Model } from "./model.ts";
import { readModel } from "./model-fields.ts";
import pinned from "./pinned.json" with { type: "json" };

/**
 * Firefox's released models for the languages Nitka is about, as Mozilla published them; sizes and hashes
 * are of the unpacked files, locations are paths under Mozilla's attachments.
 */
export const PINNED_MODELS: readonly Model[] = pinned.map((entry) => {
  const model = readModel(entry, false);
  if (model === null) throw new Error(`pinned.json: ${entry.id} is no model`);
  return model;
});
