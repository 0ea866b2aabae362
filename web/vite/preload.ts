/** Writes `preload.js`: a page's own chunks are asked for with the first bytes, not after the router has run. */
import type { Plugin, Rolldown } from "vite";

/** The pages that open cold most often, by the beginning of their address. */
const PAGES: readonly [string, string][] = [
  ["/exercises/", "src/features/practice/WorkspacePage.tsx"],
  ["/topics/", "src/features/catalog/TopicPage.tsx"],
  ["/start/placement", "src/features/start/placement/PlacementPage.tsx"],
  ["/start/plan", "src/features/start/PlanPage.tsx"],
  ["/start", "src/features/start/StartPage.tsx"],
  ["/readiness", "src/features/readiness/ReadinessPage.tsx"],
  ["/syllabus", "src/features/catalog/SyllabusPage.tsx"],
];
const LANDING = "src/features/landing/LandingPage.tsx";

export function preload(): Plugin {
  return {
    name: "greenroom-preload",
    apply: "build",
    generateBundle(_, bundle) {
      const table = [...PAGES, ["/", LANDING]].map(([start, module = ""]) => [start, filesOf(module, bundle)]);
      this.emitFile({ type: "asset", fileName: "preload.js", source: script(table) });
    },
  };
}

function filesOf(module: string, bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const page = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(module));
  if (!page) throw new Error(`The build has no chunk for ${module}.`);
  const seen = new Set<string>();
  const follow = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    chunks.find((chunk) => chunk.fileName === name)?.imports.forEach(follow);
  };
  follow(page.fileName);
  return [...seen].map((name) => `/${name}`);
}

function script(table: unknown): string {
  return `for (const [start, files] of ${JSON.stringify(table)}) {
  if (start === "/" ? location.pathname !== "/" : !location.pathname.startsWith(start)) continue;
  for (const href of files) document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  break;
}
`;
}
