import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import {
  readMyTargetOptions,
  readProgressOptions,
  readSyllabusOptions,
} from "../../api/generated/@tanstack/react-query.gen";
import { FIRST_PLACES, PLACES } from "../../ui/places";
import { ProblemNote } from "../../ui/ProblemNote";
import { Waiting } from "../../ui/Waiting";
import { Page } from "../system/Page";
import { Exhibit } from "./Exhibit";
import { OwnMachine } from "./OwnMachine";
import { Promises } from "./Promises";
import { SectionLights } from "./SectionLights";
import { TryCard } from "./TryCard";
import "./landing.css";

/** One sentence, one question to answer, and what there is. */
export function LandingPage() {
  const syllabus = useQuery(readSyllabusOptions());
  const progress = useQuery(readProgressOptions()).data ?? [];
  const begun = useQuery(readMyTargetOptions()).data?.chosen ?? false;
  const sections = syllabus.data?.sections;
  return (
    <Page title="Practise on code that runs" places={begun ? PLACES : FIRST_PLACES}>
      <main className="wrap" id="main">
        <div className="land-top">
          <h1>Practise for your FastAPI interview on code that really runs.</h1>
          <p>
            Start with one question. No account. The answer is what the app below really sent, run on this machine. Or open
            the <Link to="/syllabus">syllabus</Link>.
          </p>
        </div>
        <TryCard />
        <Promises />
        <Exhibit />
        <section className="sect own">
          {sections && <SectionLights sections={sections} progress={progress} />}
          {syllabus.isPending && <Waiting rows={11} label="Loading the syllabus" />}
          {syllabus.isError && (
            <ProblemNote
              error={syllabus.error}
              title="The syllabus did not load."
              onRetry={() => void syllabus.refetch()}
            />
          )}
          <OwnMachine />
        </section>
      </main>
    </Page>
  );
}
