import { Header } from "../../ui/Header";

export function AboutPage() {
  return (
    <>
      <Header />
      <main className="wrap">
        <h1>How it works</h1>
      </main>
    </>
  );
}
