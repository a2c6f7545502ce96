import { expose } from "comlink";
import { backgroundWork } from "./background-work.ts";

expose(backgroundWork);
