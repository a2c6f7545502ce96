import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { GLUE_MODULE, wrapGlue } from "./src/engines/bergamot/wrap-glue.ts";

/**
 * Moves the addresses of scripts and styles into the script at the top of index.html, which writes them
 * once it knows the folder Nitka is served from. As plain tags the browser's preload scanner would fetch
 * them from the wrong folder on `/t/…` before that script has run.
 */
function tagsAfterBase(): Plugin {
  const tag =
    /[ \t]*(?:<script type="module"[^>]*><\/script>|<link rel="(?:modulepreload|stylesheet|icon|manifest)"[^>]*>)\n?/gu;
  return {
    name: "nitka:tags-after-base",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html) {
        const tags = (html.match(tag) ?? []).map((found) => found.trim()).join("");
        const written = JSON.stringify(tags).replaceAll("</", "<\\/");
        const marker = "/* tags */";
        if (tags === "" || !html.includes(marker)) throw new Error("index.html lost its tags");
        return html.replace(tag, "").replace(marker, () => `document.write(${written});`);
      },
    },
  };
}

/**
 * States the order of the cascade's layers at the head of every style sheet: chunks load in any order,
 * and the first sheet to name a layer would otherwise decide.
 */
function layerOrder(): Plugin {
  return {
    name: "nitka:layer-order",
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === "asset" && file.fileName.endsWith(".css"))
          file.source = `@layer tokens, base, ui, features;${String(file.source)}`;
    },
  };
}

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

/** A site without models says so in words, so that asking it is no error in anybody's console. */
function emptyModels(): Plugin {
  return {
    name: "nitka:empty-models",
    apply: "build",
    async closeBundle() {
      if (existsSync("dist/models/index.json")) return;
      await mkdir("dist/models", { recursive: true });
      const index = { format: "nitka-models", version: 1, models: [] };
      await writeFile("dist/models/index.json", JSON.stringify(index));
    },
  };
}

/** Bergamot's script as a module, `virtual:bergamot-glue`: a classic one is nothing a worker of modules could import. */
export function bergamotGlue(): Plugin {
  const name = "virtual:bergamot-glue";
  const id = `\0${name}`;
  return {
    name: "nitka:bergamot-glue",
    resolveId: (source) => (source === name ? id : undefined),
    async load(asked) {
      if (asked !== id) return undefined;
      const file = createRequire(import.meta.url).resolve(GLUE_MODULE);
      return `export default ${wrapGlue(await readFile(file, "utf8"))};`;
    },
  };
}

export default defineConfig({
  // Relative, so that one build works in any folder of a host; index.html finds the folder by itself.
  base: "./",
  plugins: [react(), bergamotGlue(), tagsAfterBase(), layerOrder(), notFoundPage(), emptyModels()],
  worker: { format: "es", plugins: () => [bergamotGlue()] },
  build: {
    target: "es2023",
    // Fonts stay files: they load after first paint and only where their characters occur.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        index: "index.html",
        // Two scripts that stand alone, at addresses that stay: the service worker and the bookmarklet.
        "service-worker": "src/app/outside/service-worker.ts",
        bookmarklet: "src/app/outside/bookmarklet.ts",
      },
      output: {
        entryFileNames: ({ name }) => (name === "index" ? "assets/[name]-[hash].js" : "[name].js"),
      },
    },
  },
});
