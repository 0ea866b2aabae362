import { ChevronDown, CircleX, Eye, EyeOff } from "lucide-react";
import { useState } from "react";

import type { CheckReport, Report, SubmissionRead } from "../../../api/generated";
import { Html } from "../../../ui/Html";
import { Inline } from "../../../ui/Inline";
import { useWorkspace } from "../WorkspaceContext";
import { Before } from "./Before";
import { CheckTools } from "./CheckTools";
import { Exchange } from "./Exchange";
import { MistakeNote } from "./MistakeNote";

interface Props {
  submission: SubmissionRead;
  report: Report;
  check: CheckReport;
  number: number;
  /** The first failure stands open, with the mistake that explains it. */
  first: boolean;
}

export function FailCard({ submission, report, check, number, first }: Props) {
  const [open, setOpen] = useState(first);
  const id = `check-${check.name}`;
  const { exercise } = useWorkspace();
  return (
    <article className={open ? "failcard" : "failcard closed"}>
      <h3 className="cardhead">
        <button className="sum" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <CircleX className="fail" />
          <span className="tt">
            Check {number}: <Inline text={lowered(check.title)} />
          </span>
          {open ? <Visibility visible={check.visible} /> : <ChevronDown className="ink3" />}
        </button>
      </h3>
      {open && (
        <div className="body" id={id}>
          <Sentence number={check.task} />
          <Exchange check={check} sent={exercise.kind === "tests" ? "Your tests ran on" : "We sent"} />
          {first && report.mistake && <MistakeNote mistake={report.mistake} checks={report.checks} />}
          <CheckTools submission={submission} check={check} number={number} />
          <Before exchanges={check.exchanges} />
        </div>
      )}
    </article>
  );
}

function Visibility({ visible }: { visible: boolean }) {
  return (
    <span className="label">
      {visible ? <Eye /> : <EyeOff />} {visible ? "visible" : "hidden"}
    </span>
  );
}

/** The sentence of the task that the check belongs to. */
function Sentence({ number }: { number: number }) {
  const { exercise, openTab } = useWorkspace();
  const sentence = exercise.sentences.find((candidate) => candidate.number === number);
  if (!sentence) return null;
  const show = () => {
    openTab("task");
    requestAnimationFrame(() => document.getElementById(`sentence-${number}`)?.scrollIntoView({ block: "center" }));
  };
  return (
    <div className="sent">
      <button className="linkish" onClick={show}>
        Task, sentence {number}
      </button>
      {": "}
      <Html inline html={sentence.html} />
    </div>
  );
}

/** "A refused order" after a colon; names and methods keep their capitals. */
function lowered(title: string): string {
  const [first = "", second = ""] = title;
  return second === second.toLowerCase() ? first.toLowerCase() + title.slice(1) : title;
}
