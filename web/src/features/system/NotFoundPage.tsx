import { Header } from "../../ui/Header";

export function NotFoundPage() {
  return (
    <>
      <Header />
      <main className="wrap">
        <h1>There is no such page</h1>
      </main>
    </>
  );
}
