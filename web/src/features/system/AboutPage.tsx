import { useQuery } from "@tanstack/react-query";

import { readSystemOptions } from "../../api/generated/@tanstack/react-query.gen";
import { ProblemNote } from "../../ui/ProblemNote";
import { Installation } from "./Installation";
import { Page } from "./Page";
import { Waiting } from "../../ui/Waiting";

/** How an answer is made, and what this installation makes it with. */
export function AboutPage() {
  const system = useQuery(readSystemOptions());
  return (
    <Page title="How it works">
      <main className="wrap about" id="main">
        <div className="pagehead">
          <div>
            <h1>How it works</h1>
            <p>Greenroom gives no opinion on code. It serves your app, calls it, and shows what came back.</p>
          </div>
        </div>
        <section aria-labelledby="road">
          <h2 id="road">From Submit to a verdict</h2>
          <ol className="road">
            <li>Your files are put beside the files of the exercise that you may not edit.</li>
            <li>Uvicorn serves the app in a sandbox: no network, no files of yours, limits on memory, time and output.</li>
            <li>The checks stay outside. They speak HTTP and WebSocket to the app, with fresh random values each time.</li>
            <li>What was sent, what was needed and what came back is kept. That is the verdict, and you can copy it.</li>
            <li>If the failures are those of a known mistake, and of no other, the mistake is named and explained.</li>
          </ol>
        </section>
        <section aria-labelledby="proof">
          <h2 id="proof">What a proof is</h2>
          <div>
            <p>
              A card that says what FastAPI does carries a program that asserts it. Each program can also be broken in named
              ways, and must then fail: a proof that cannot fail shows nothing.
            </p>
            <p>
              <code>greenroom content check</code> runs all of them, and every solution and mistake of the exercises, on the
              versions that are installed here.
            </p>
          </div>
        </section>
        {system.data && <Installation system={system.data} />}
        {system.isPending && <Waiting rows={4} />}
        {system.isError && (
          <ProblemNote
            error={system.error}
            title="What is installed here did not load."
            onRetry={() => void system.refetch()}
          />
        )}
      </main>
    </Page>
  );
}
