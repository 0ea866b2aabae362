import { Button } from "@mantine/core";
import { type KeyboardEvent, lazy, Suspense } from "react";

import { Html } from "../../../ui/Html";
import { VerdictWord, verdictText } from "../../../ui/VerdictWord";
import { CodeBlock } from "../../../ui/CodeBlock";
import { Waiting } from "../../../ui/Waiting";
import { AnswerBar } from "./AnswerBar";
import type { CardProps } from "./card";
import { CardFrame } from "./CardFrame";
import { FixResult } from "./FixResult";
import { Refused } from "./Refused";
import { Told } from "./Told";

const CodeEditor = lazy(() => import("../../catalog/ExampleEditor"));

/** A small editor and one check. The first pass ends the card; until then it can be run again. */
export default function FixCard({ card, answering, note, frame }: CardProps) {
  const { said, answer, tries, say, ready, check, ended, busy } = answering;
  const report = answer?.report;
  const source = card.source ?? "";
  const back = ended ? answer?.back : undefined;
  const runOnKeys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || (event.key !== "s" && event.key !== "Enter") || ended) return;
    event.preventDefault();
    event.stopPropagation();
    if (ready && !busy) check();
  };
  return (
    <CardFrame
      {...frame}
      wide
      left={
        <>
          {back?.fix_html && answer?.right !== true ? (
            <div className="diff">
              <CodeBlock html={back.fix_html} label="The fix" />
            </div>
          ) : (
            <Suspense fallback={<Waiting rows={12} label="Loading the editor" />}>
              {/* The editor in it takes the keys; here two of them are caught before it. */}
              <div className="fixeditor" onKeyDownCapture={runOnKeys}>
                <CodeEditor name="main.py" text={said.text} readOnly={ended || busy} focus={false} onChange={(text) => say({ text })} />
              </div>
            </Suspense>
          )}
          {!ended && (
            <div className="fixfoot">
              <span className="grow">
                <kbd>Ctrl M</kbd> Tab leaves the editor
              </span>
              {said.text !== source && (
                <Button size="xs" variant="subtle" onClick={() => say({ text: source })}>
                  Back to the broken app
                </Button>
              )}
            </div>
          )}
        </>
      }
      below={ended && answer && <Told answer={answer} />}
      right={
        <>
          <AnswerBar
            answering={answering}
            busy="Running the check"
            verdict={
              report ? (
                <>
                  <VerdictWord verdict={report.verdict} text={verdictText(report.verdict, { passed: null, checks: null })} />
                  <span>{runWords(report.checks, tries)}</span>
                </>
              ) : (
                <strong>The fix</strong>
              )
            }
          >
            <strong>One check</strong>
            <span>Graded by serving your app and calling it.</span>
          </AnswerBar>
          <div className="in">
            {report && <FixResult report={report} />}
            {!report && !ended && <p className="ink2">Change the program at the left until the check passes. It runs as often as you like.</p>}
            <Refused answering={answering} />
            {back && <Html className="why" html={back.answer_html} />}
            {!answer && note}
          </div>
        </>
      }
    />
  );
}

function runWords(checks: { passed: boolean | null }[], tries: number): string {
  const passed = checks.filter((check) => check.passed === true).length;
  return `${passed} of ${checks.length} ${checks.length === 1 ? "check" : "checks"}${tries > 1 ? `, run ${tries}` : ""}`;
}
