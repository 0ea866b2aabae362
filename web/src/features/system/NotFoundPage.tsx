import { LinkButton } from "../../ui/LinkButton";
import { Page } from "./Page";

export function NotFoundPage() {
  return (
    <Page title="No such page">
      <main className="wrap" id="main">
        <div className="pagehead">
          <div>
            <h1>There is no page at this address</h1>
            <p>
              The address may be mistyped, or it names a topic or an exercise that this installation does not have. Every
              topic is in the syllabus, written or not.
            </p>
            <LinkButton to="/syllabus" variant="filled">
              Open the syllabus
            </LinkButton>
          </div>
        </div>
      </main>
    </Page>
  );
}
