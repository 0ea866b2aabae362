import { LinkButton } from "../../ui/LinkButton";
import { Page } from "../system/Page";

/** How the forecast is made, in words; the formulas and their sources are in the repository. */
export function MethodPage() {
  return (
    <Page title="How the forecast is made">
      <main className="wrap about" id="main">
        <div className="pagehead">
          <div>
            <h1>How the forecast is made</h1>
            <p>It says how many of 100 questions of your level you would answer right, as a range, and nothing more.</p>
          </div>
          <LinkButton to="/readiness">Back to the forecast</LinkButton>
        </div>
        <section aria-labelledby="questions">
          <h2 id="questions">The 100 questions</h2>
          <div>
            <p>
              Every card and every exercise is a question that may be asked. A topic is asked as often as interviewers ask
              it, however many cards it has. Questions of your own level come most, those of a level beside it half as often.
            </p>
            <p>Topics that are not written yet are left out, and the page says how many they are.</p>
          </div>
        </section>
        <section aria-labelledby="met">
          <h2 id="met">Cards that you have met</h2>
          <p>
            FSRS says how likely you still know each of them, now and on the day: the same model that sets when a card comes
            back. It errs; how far it usually errs is part of the range.
          </p>
        </section>
        <section aria-labelledby="unmet">
          <h2 id="unmet">What you have not met</h2>
          <p>
            Never tried is unknown, not zero. From your first answers to questions of a section follows what you would
            answer to others of it, guesses allowed for. Few answers leave the range wide.
          </p>
        </section>
        <section aria-labelledby="exercises">
          <h2 id="exercises">Exercises</h2>
          <p>A pass without hints counts, most in the 30 days after it. A pass with hints moves nothing.</p>
        </section>
        <section aria-labelledby="range">
          <h2 id="range">The range</h2>
          <div>
            <p>
              It is meant to hold four times in five. It never rises without evidence: time alone lets it fall, and each
              answer, pass or miss moves it.
            </p>
            <p>
              “If you stop today” is the same forecast with no further review. The other one takes it that you do the reviews
              that fall due, as far as your minutes go.
            </p>
          </div>
        </section>
        <section aria-labelledby="checked">
          <h2 id="checked">Whether it is right</h2>
          <div>
            <p>
              Each review says beforehand how likely you know the card. After 50 of them you see both side by side: what was
              forecast and what came true, and their mean squared error, the Brier score.
            </p>
            <p>
              The formulas, their sources and a simulation with 1,000 learners are in <code>docs/develop/readiness.md</code>{" "}
              of the repository.
            </p>
          </div>
        </section>
      </main>
    </Page>
  );
}
