import { expose } from "comlink";
import { glossaryWork } from "./glossary-work.ts";

expose(glossaryWork);
