import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

import { brotli } from "./vite/brotli.ts";
import { preload } from "./vite/preload.ts";

export default defineConfig({
  plugins: [react(), preload(), brotli()],
  build: {
    outDir: "../src/greenroom/frontend",
    emptyOutDir: true,
    manifest: true,
    target: "es2023",
    // Every font stays a file: inlined ones would be loaded by pages that do not show them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: ["index.html", "docs.html"] },
  },
  server: { proxy: { "/api": "http://127.0.0.1:8000", "/health": "http://127.0.0.1:8000" } },
});
