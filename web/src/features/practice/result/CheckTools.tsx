import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Terminal } from "lucide-react";

import type { CheckReport, Exchange, SubmissionRead, TranscriptRead } from "../../../api/generated";
import { readTranscriptOptions } from "../../../api/generated/@tanstack/react-query.gen";
import { CopyWord } from "../../../ui/CopyWord";
import { useWorkspace } from "../WorkspaceContext";

/** The console speaks HTTP only. */
function isWebSocket({ request }: Exchange): boolean {
  return request.headers.some(([name, value]) => name.toLowerCase() === "upgrade" && value.toLowerCase() === "websocket");
}

const FORMATS: readonly TranscriptRead["format"][] = ["curl", "httpx", "pytest"];

interface Props {
  submission: SubmissionRead;
  check: CheckReport;
  number: number;
}

export function CheckTools({ submission, check, number }: Props) {
  const { openInConsole } = useWorkspace();
  const queries = useQueryClient();
  const last = check.exchanges.at(-1);
  if (!last) return null;
  const transcript = async (format: TranscriptRead["format"]) => {
    const path = { submission_id: submission.id, name: check.name };
    const { text } = await queries.query({ ...readTranscriptOptions({ path, query: { format } }), staleTime: Infinity });
    return text;
  };
  return (
    <div className="tools-row">
      {!isWebSocket(last) && (
        <Button size="xs" leftSection={<Terminal />} onClick={() => openInConsole(last, `check ${number}`)}>
          Open in console
        </Button>
      )}
      {FORMATS.map((format) => (
        <CopyWord key={format} what={format} text={() => transcript(format)} />
      ))}
    </div>
  );
}
