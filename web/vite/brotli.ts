/** Writes `name.br` beside every text file of the build, so that the server never compresses. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { constants, brotliCompressSync } from "node:zlib";

import type { Plugin } from "vite";

const TEXT = new Set([".html", ".js", ".css", ".svg"]);

export function brotli(): Plugin {
  let folder = "";
  return {
    name: "greenroom-brotli",
    apply: "build",
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      for (const entry of entries) {
        if (!entry.isFile() || !TEXT.has(extname(entry.name))) continue;
        const path = join(entry.parentPath, entry.name);
        await writeFile(`${path}.br`, compress(await readFile(path)));
      }
    },
  };
}

function compress(text: Buffer): Buffer {
  const quality = constants.BROTLI_MAX_QUALITY;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  return brotliCompressSync(text, { params });
}
