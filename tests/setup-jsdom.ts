import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterAll, afterEach, vi } from "vitest";

afterEach(cleanup);
// Chunks that were asked for and not waited for must not come when the page is gone.
afterAll(() => vi.dynamicImportSettled());
