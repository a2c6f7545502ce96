import "i18next";
import type { en } from "./catalogues/en.ts";

/** Makes a key that is not in the English catalogue a compile error. */
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    nsSeparator: false;
    resources: { translation: typeof en };
  }
}
