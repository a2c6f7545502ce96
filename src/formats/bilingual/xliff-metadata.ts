import type { XmlElement } from "@rgrove/parse-xml";
import { attribute, childrenNamed } from "./read-xml.ts";

/** Groups of metadata that are Nitka's own. */
export const METADATA_CATEGORY = "nitka";

/** What Nitka's own metadata of an element say, by type. */
export const metadataOf = (element: XmlElement): ReadonlyMap<string, string> =>
  new Map(
    childrenNamed(element, "metadata")
      .flatMap((metadata) => childrenNamed(metadata, "metaGroup"))
      .filter((group) => attribute(group, "category") === METADATA_CATEGORY)
      .flatMap((group) => childrenNamed(group, "meta"))
      .map((meta) => [attribute(meta, "type") ?? "", meta.text]),
  );
