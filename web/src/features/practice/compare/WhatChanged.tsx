import type { Report } from "../../../api/generated";
import { Got } from "../result/Got";

/** The checks that one passed and the other did not, with what each gave. */
export function WhatChanged({ before, after }: { before: Report; after: Report }) {
  const changed = before.checks.flatMap((check) => {
    const later = after.checks.find((other) => other.name === check.name);
    return later && later.passed !== check.passed && later.passed !== null && check.passed !== null ? [{ check, later }] : [];
  });
  const [first] = changed;
  if (!first) return null;
  const { check, later } = first;
  const failed = check.passed === false ? check : later;
  return (
    <>
      <h3>What it changed</h3>
      <dl className="xch">
        <dt>Check</dt>
        <dd className="prosetext">{check.title}</dd>
        <dt>We sent</dt>
        <dd>{failed.sent}</dd>
        <dt>We needed</dt>
        <dd>{failed.needed}</dd>
        <dt>A gave</dt>
        <dd>{check.passed === false ? <Got part={check.part} got={check.got} width={60} /> : "what was needed"}</dd>
        <dt>B gave</dt>
        <dd>{later.passed === false ? <Got part={later.part} got={later.got} width={60} /> : "what was needed"}</dd>
      </dl>
      {changed.length > 1 && <p className="meta">{changed.length - 1} more changed with it.</p>}
    </>
  );
}
