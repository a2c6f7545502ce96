import type { SlavicCatalogue } from "../slavic.ts";

export const glossary: SlavicCatalogue["glossary"] = {
  title: "",
};
