import { useQuery } from "@tanstack/react-query";

import { readProgressOptions, readSyllabusOptions } from "../../api/generated/@tanstack/react-query.gen";
import { ProblemNote } from "../../ui/ProblemNote";
import { Waiting } from "../../ui/Waiting";
import { Page } from "../system/Page";
import { Legend } from "./Legend";
import { SectionRow } from "./SectionRow";
import { Today } from "./Today";
import "./syllabus.css";

/** The index of all sections and topics, and where to go on. */
export function SyllabusPage() {
  const syllabus = useQuery(readSyllabusOptions());
  const progress = useQuery(readProgressOptions());
  const sections = syllabus.data?.sections;
  return (
    <Page title="Syllabus">
      <main className="wrap" id="main">
        <div className="pagehead">
          <div>
            <h1>Syllabus</h1>
            <p>What interviewers ask about FastAPI, in the order in which it builds up.</p>
          </div>
        </div>
        {sections && <Today sections={sections} progress={progress.data ?? []} />}
        {progress.isError && (
          <ProblemNote
            error={progress.error}
            title="Your progress did not load."
            onRetry={() => void progress.refetch()}
          />
        )}
        <div className="indexhead">
          <h2>All topics</h2>
          <Legend />
        </div>
        {syllabus.isPending && <Waiting rows={12} label="Loading the syllabus" />}
        {syllabus.isError && (
          <ProblemNote
            error={syllabus.error}
            title="The syllabus did not load."
            onRetry={() => void syllabus.refetch()}
          />
        )}
        {sections?.map((section) => (
          <SectionRow key={section.slug} section={section} progress={progress.data ?? []} />
        ))}
      </main>
    </Page>
  );
}
