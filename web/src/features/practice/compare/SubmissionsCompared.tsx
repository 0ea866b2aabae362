import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";

import type { FileDiff, SubmissionRead, SubmissionSummary } from "../../../api/generated";
import { readSubmissionDiffOptions, readSubmissionOptions } from "../../../api/generated/@tanstack/react-query.gen";
import { ProblemNote } from "../../../ui/ProblemNote";
import { verdictText } from "../../../ui/VerdictWord";
import { moment, plural } from "../../../ui/words";
import { Waiting } from "../../../ui/Waiting";
import { useWorkspace } from "../WorkspaceContext";
import { CompareHead } from "./ComparePane";
import { type Side, SideDiff } from "./SideDiff";
import { WhatChanged } from "./WhatChanged";

interface Props {
  older: SubmissionSummary;
  newer: SubmissionSummary;
}

/** From A to B: the lines, and what changed on the wire. */
export function SubmissionsCompared({ older, newer }: Props) {
  const { draft, compare } = useWorkspace();
  const diff = useQuery(readSubmissionDiffOptions({ path: { submission_id: newer.id }, query: { older: older.id } }));
  const before = useQuery(readSubmissionOptions({ path: { submission_id: older.id } }));
  const after = useQuery(readSubmissionOptions({ path: { submission_id: newer.id } }));
  if (diff.isError) return <ProblemNote error={diff.error} title="The comparison did not load." onRetry={() => void diff.refetch()} />;
  const files = diff.data?.files ?? [];
  const restore = async () => {
    if (!before.data) return;
    await draft.replace(before.data.files);
    compare(null);
  };
  return (
    <>
      <CompareHead title="From A to B" meta={diff.data ? changesOf(files) : ""} />
      {!diff.data && <Waiting rows={6} />}
      {files.map((file) => (
        <SideDiff key={file.path} file={file} before={side("A", older, file.path, before.data)} after={side("B", newer, file.path, after.data)} />
      ))}
      <div className="cmpfoot">
        <div>{before.data?.report && after.data?.report && <WhatChanged before={before.data.report} after={after.data.report} />}</div>
        <div className="act3">
          <Button leftSection={<RotateCcw />} disabled={!before.data} onClick={() => void restore()}>
            Restore A
          </Button>
          <p className="meta">Puts A into the editor as a new revision. It grades nothing and deletes nothing.</p>
        </div>
      </div>
    </>
  );
}

function side(letter: string, submission: SubmissionSummary, path: string, whole: SubmissionRead | undefined): Side {
  const verdict = submission.verdict ? `, ${verdictText(submission.verdict, submission)}` : "";
  const title = `${letter}, ${moment(submission.created_at)}${verdict}, ${path}`;
  return { title, text: whole?.files[path] ?? "" };
}

function changesOf(files: FileDiff[]): string {
  if (files.length === 0) return "The files are the same";
  const lines = files.flatMap((file) => file.lines);
  const added = lines.filter((line) => line.sign === "+").length;
  const removed = lines.filter((line) => line.sign === "-").length;
  return `${plural(added, "line")} added, ${removed} removed`;
}
