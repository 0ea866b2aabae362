import { Header } from "../../ui/Header";
import { LinkButton } from "../../ui/LinkButton";

export function LandingPage() {
  return (
    <>
      <Header />
      <main className="wrap">
        <h1>Get ready for your FastAPI interview</h1>
        <LinkButton to="/syllabus" variant="filled" size="lg">
          Open the syllabus
        </LinkButton>
      </main>
    </>
  );
}
