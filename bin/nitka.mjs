#!/usr/bin/env node
import { register } from "tsx/esm/api";

register();
const { runProcess } = await import("../src/cli/main.ts");
await runProcess();
