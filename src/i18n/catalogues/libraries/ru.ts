import type { SlavicCatalogue } from "../slavic.ts";

export const libraries: SlavicCatalogue["libraries"] = {
  title: "",
};
