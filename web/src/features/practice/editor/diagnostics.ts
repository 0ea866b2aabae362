/** What ruff said, as notes in the editor: style, so never red. */
import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";

import type { LintFinding } from "../../../api/generated";

export function toDiagnostics(findings: readonly LintFinding[], doc: Text): Diagnostic[] {
  return findings
    .filter((finding) => finding.line >= 1 && finding.line <= doc.lines)
    .map((finding) => {
      const from = offset(doc, finding.line, finding.column);
      const to = Math.max(offset(doc, finding.end_line, finding.end_column), from);
      return { from, to, severity: "info" as const, message: finding.message, ...(finding.code ? { source: finding.code } : {}) };
    });
}

function offset(doc: Text, line: number, column: number): number {
  const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return Math.min(from + column - 1, to);
}
