import { copyFile } from "node:fs/promises";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Static hosts answer an unknown address with 404.html: the same page, which then finds its route. */
function notFoundPage(): Plugin {
  return {
    name: "nitka:404",
    apply: "build",
    async closeBundle() {
      await copyFile("dist/index.html", "dist/404.html");
    },
  };
}

export default defineConfig({
  // Relative, so that one build works in any folder of a host; index.html finds the folder by itself.
  base: "./",
  plugins: [react(), notFoundPage()],
  worker: { format: "es" },
  build: {
    target: "es2023",
    // Fonts stay files: they load after first paint and only where their characters occur.
    assetsInlineLimit: 0,
  },
});
