import { Header } from "../../ui/Header";

export function WorkspacePage() {
  return (
    <>
      <Header />
      <main className="wrap">
        <h1>Exercise</h1>
      </main>
    </>
  );
}
