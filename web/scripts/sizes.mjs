/** Fails when a cold visit of a page loads more bytes than its budget: Brotli, with fonts, styles and the page itself. */
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { dir: { type: "string" } } });
const here = dirname(fileURLToPath(import.meta.url));
const folder = values.dir ?? join(here, "../../src/greenroom/frontend");

/** In kB of 1,000 bytes; what a page loads only when asked (Mermaid, an example's editor) is not part of a visit. */
const PAGES = [
  { name: "landing", entry: "src/features/landing/LandingPage.tsx", budget: 260 },
  { name: "topic", entry: "src/features/catalog/TopicPage.tsx", budget: 270 },
  { name: "review", entry: "src/features/review/session/ReviewPage.tsx", budget: 240 },
  { name: "review done", entry: "src/features/review/done/DonePage.tsx", budget: 230 },
  { name: "catch-up", entry: "src/features/review/catchup/CatchUpPage.tsx", budget: 230 },
  { name: "your cards", entry: "src/features/review/list/CardsPage.tsx", budget: 230 },
  { name: "start", entry: "src/features/start/StartPage.tsx", budget: 200 },
  { name: "placement", entry: "src/features/start/placement/PlacementPage.tsx", budget: 230 },
  { name: "plan", entry: "src/features/start/PlanPage.tsx", budget: 200 },
  { name: "syllabus", entry: "src/features/catalog/SyllabusPage.tsx", budget: 230 },
  { name: "exercises", entry: "src/features/catalog/exercises/ExercisesPage.tsx", budget: 230 },
  { name: "readiness", entry: "src/features/readiness/ReadinessPage.tsx", budget: 230 },
  { name: "settings", entry: "src/features/settings/TargetPage.tsx", budget: 230 },
  { name: "workspace", entry: "src/features/practice/WorkspacePage.tsx", budget: 390 },
];
const EVERY_PAGE = ["index.html", "theme.js", "preload.js", "favicon.svg"];

const manifest = JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8"));

/** The files of a chunk, its styles and fonts, and of all that it imports at once. */
function filesOf(key, seen = new Set()) {
  if (seen.has(key)) return [];
  seen.add(key);
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The manifest has no ${key}: build the front end again.`);
  const own = [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])];
  return [...own, ...(chunk.imports ?? []).flatMap((imported) => filesOf(imported, seen))];
}

/** As the server sends it: the Brotli file where there is one. */
function bytesOf(file) {
  const plain = join(folder, file);
  const packed = statSync(`${plain}.br`, { throwIfNoEntry: false });
  return (packed ?? statSync(plain)).size;
}

let over = false;
for (const { name, entry, budget } of PAGES) {
  const files = new Set([...EVERY_PAGE, ...filesOf("index.html"), ...filesOf(entry)]);
  const bytes = [...files].reduce((sum, file) => sum + bytesOf(file), 0);
  const kilobytes = bytes / 1000;
  const holds = kilobytes <= budget;
  over ||= !holds;
  const word = holds ? "holds" : "OVER";
  console.log(`${name.padEnd(11)} ${kilobytes.toFixed(1).padStart(6)} kB of ${budget} kB  ${String(files.size).padStart(3)} files  ${word}`);
}
process.exit(over ? 1 : 0);
