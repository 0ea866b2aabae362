import type { FileDiff, SolutionRead } from "../../../api/generated";
import { CodeBlock } from "../../../ui/CodeBlock";
import { plural } from "../../../ui/words";
import { solutionTitle } from "../solutions/title";
import { CompareHead } from "./ComparePane";
import { diffLines } from "./diff";
import { toRows } from "./rows";
import { type Side, SideDiff } from "./SideDiff";

interface Props {
  solutions: [SolutionRead] | [SolutionRead, SolutionRead];
}

/** Two accepted solutions side by side, or one alone, highlighted. */
export function SolutionsCompared({ solutions: [first, second] }: Props) {
  if (!second) {
    return (
      <>
        <CompareHead title={solutionTitle(first.name)} meta={Object.keys(first.files).join(", ")} />
        <div className="cmpscroll">
          {Object.entries(first.files_html).map(([path, html]) => (
            <CodeBlock key={path} label={path} html={html} numbered />
          ))}
        </div>
      </>
    );
  }
  const files = compared(first, second);
  const rows = files.flatMap((file) => toRows(file.lines));
  const changed = rows.filter((row) => row.kind === "pair" && row.left !== row.right).length;
  return (
    <>
      <CompareHead title="Two ways to the same behaviour" meta={`${plural(changed, "line")} ${changed === 1 ? "differs" : "differ"}`} />
      {files.map((file) => (
        <SideDiff key={file.path} file={file} before={side(first, file.path)} after={side(second, file.path)} equals />
      ))}
    </>
  );
}

function side(solution: SolutionRead, path: string): Side {
  return { title: `${solutionTitle(solution.name)}, ${path}`, text: solution.files[path] ?? "" };
}

function compared(first: SolutionRead, second: SolutionRead): FileDiff[] {
  const paths = [...new Set([...Object.keys(first.files), ...Object.keys(second.files)])];
  return paths.map((path) => ({ path, lines: diffLines(first.files[path] ?? "", second.files[path] ?? "") }));
}
