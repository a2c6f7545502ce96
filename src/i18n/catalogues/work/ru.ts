import type { SlavicCatalogue } from "../slavic.ts";

export const work: SlavicCatalogue["work"] = {
  title: "",
};
