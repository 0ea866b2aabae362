import { Header } from "../../ui/Header";

export function TopicPage() {
  return (
    <>
      <Header />
      <main className="wrap">
        <h1>Topic</h1>
      </main>
    </>
  );
}
