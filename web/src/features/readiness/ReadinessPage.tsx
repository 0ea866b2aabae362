import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import type { ReadinessRead } from "../../api/generated";
import { readReadinessOptions } from "../../api/generated/@tanstack/react-query.gen";
import { dayWords } from "../../ui/dates";
import { ProblemNote } from "../../ui/ProblemNote";
import { Waiting } from "../../ui/Waiting";
import { Page } from "../system/Page";
import { BestSteps } from "./BestSteps";
import { Calibration } from "./Calibration";
import { DueChart } from "./DueChart";
import { Forecast } from "./Forecast";
import { Moves } from "./Moves";
import { SectionBars } from "./SectionBars";
import { sectionsTitle } from "./titles";
import "./readiness.css";

/** The forecast for the interview, what it stands on, and what would add to it. */
export function ReadinessPage() {
  const readiness = useQuery(readReadinessOptions());
  return (
    <Page title="Readiness">
      <main className="wrap" id="main">
        {readiness.data && <Dashboard readiness={readiness.data} />}
        {readiness.isPending && <Waiting rows={16} label="Loading the forecast" />}
        {readiness.isError && (
          <ProblemNote
            error={readiness.error}
            title="The forecast did not load."
            onRetry={() => void readiness.refetch()}
          />
        )}
      </main>
    </Page>
  );
}

function Dashboard({ readiness }: { readiness: ReadinessRead }) {
  const { today, interview_date: date, due } = readiness;
  const last = due.days.at(-1)?.day;
  return (
    <>
      <div className="forecast">
        <Forecast title={readiness.title} readiness={readiness}>
          <p className="whyp">{readiness.why.join(" ")}</p>
        </Forecast>
        <BestSteps steps={readiness.steps} />
      </div>
      <div className="ready">
        <SectionBars title={sectionsTitle(readiness)} sections={readiness.sections} />
        <div>
          <section className="block" aria-label="Cards due">
            <DueChart
              title={date ? "Cards due until then" : "Cards due"}
              days={due.days}
              today={today}
              lastWord={date !== null && date === last ? "interview" : last ? dayWords(last, today) : ""}
            />
            <p className="meta">{due.covered}</p>
          </section>
          <Calibration calibration={readiness.calibration} />
          <Moves readiness={readiness} />
        </div>
      </div>
      <p className="meta howmade">
        Recall by FSRS, from {readiness.reviews} {readiness.reviews === 1 ? "review" : "reviews"}
        {readiness.fitted ? ", fitted to you" : ""}. <Link to="/readiness/method">How the forecast is made</Link>
        {" · "}
        <Link to="/settings">Change date or level</Link>
      </p>
    </>
  );
}
