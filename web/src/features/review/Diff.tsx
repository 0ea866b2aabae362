import type { MarkedOption, ReviewLine } from "../../api/generated";
import { Html } from "../../ui/Html";
import { verdictsInOrder } from "./reviewLetters";

const SIGN_CLASS = { "+": "add", "-": "del", " ": "", "@": "hunk" } as const;

/** A diff to be reviewed; once the answer is shown, letters stand at the lines that are spoken of. */
export function Diff({ lines, marks }: { lines: ReviewLine[]; marks: MarkedOption[] | undefined }) {
  const verdicts = verdictsInOrder(lines, marks ?? []);
  return (
    <div className="rdiff" tabIndex={0} role="group" aria-label="The change">
      {lines.map((line, index) => {
        const verdict = verdicts.find((one) => one.mark.id === line.id);
        const said = verdict && (verdict.mark.right ? "defect" : "fine");
        return (
          <div className={["rl", SIGN_CLASS[line.sign], said].filter(Boolean).join(" ")} key={index}>
            <i className="sg">{line.sign}</i>
            <Html className="bd" html={line.html} inline />
            {verdict && <span className="ref">{verdict.letter}</span>}
          </div>
        );
      })}
    </div>
  );
}
