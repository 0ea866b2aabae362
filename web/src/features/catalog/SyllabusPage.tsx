import { useQuery } from "@tanstack/react-query";

import {
  readPlanOptions,
  readProgressOptions,
  readReadinessOptions,
  readSyllabusOptions,
} from "../../api/generated/@tanstack/react-query.gen";
import { ProblemNote } from "../../ui/ProblemNote";
import { Waiting } from "../../ui/Waiting";
import { rangesBySection } from "../readiness/sectionRange";
import { Page } from "../system/Page";
import { Legend } from "./Legend";
import { SectionRow } from "./SectionRow";
import { SyllabusHead } from "./SyllabusHead";
import { Today } from "./today/Today";
import { countTopics } from "./topicState";
import "./syllabus.css";

/** The index of all sections and topics, and where to go on. */
export function SyllabusPage() {
  const syllabus = useQuery(readSyllabusOptions());
  const progress = useQuery(readProgressOptions());
  const plan = useQuery(readPlanOptions()).data;
  const readiness = useQuery(readReadinessOptions()).data;
  const ranges = rangesBySection(readiness?.sections ?? []);
  const met = readiness?.tried_topics ?? [];
  const sections = syllabus.data?.sections;
  return (
    <Page title="Syllabus">
      <main className="wrap" id="main">
        <SyllabusHead counts={sections && countTopics(sections, progress.data ?? [], met)} />
        <Today progress={progress.data ?? []} />
        {progress.isError && (
          <ProblemNote
            error={progress.error}
            title="Your progress did not load."
            onRetry={() => void progress.refetch()}
          />
        )}
        <div className="indexhead">
          <h2>All topics</h2>
          <Legend ranges={ranges.size > 0} />
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
          <SectionRow
            key={section.slug}
            section={section}
            progress={progress.data ?? []}
            met={met}
            range={ranges.get(section.slug)}
            next={plan?.start?.topic ?? undefined}
          />
        ))}
      </main>
    </Page>
  );
}
