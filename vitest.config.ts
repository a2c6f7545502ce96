import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          environment: "node",
          include: ["src/{domain,formats,i18n,cli}/**/*.test.ts", "tests/unit/**/*.test.ts"],
        },
      },
    ],
  },
});
