import type { FileDiff, SolutionRead } from "../../../api/generated";
import { CodeBlock } from "../../../ui/CodeBlock";
import { counted } from "../../../ui/words";
import { solutionTitle } from "../solutions/title";
import { CompareHead } from "./ComparePane";
import { diffLines } from "./diff";
import { SideDiff } from "./SideDiff";

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
  const changed = files.flatMap((file) => file.lines).filter((line) => line.sign !== " ").length;
  return (
    <>
      <CompareHead title="Two ways to the same behaviour" meta={`${counted(changed, "line")} differ`} />
      {files.map((file) => (
        <SideDiff key={file.path} file={file} before={`${solutionTitle(first.name)}, ${file.path}`} after={`${solutionTitle(second.name)}, ${file.path}`} equals />
      ))}
    </>
  );
}

function compared(first: SolutionRead, second: SolutionRead): FileDiff[] {
  const paths = [...new Set([...Object.keys(first.files), ...Object.keys(second.files)])];
  return paths.map((path) => ({ path, lines: diffLines(first.files[path] ?? "", second.files[path] ?? "") }));
}
