import { Header } from "../../ui/Header";

export function SyllabusPage() {
  return (
    <>
      <Header />
      <main className="wrap">
        <h1>Syllabus</h1>
      </main>
    </>
  );
}
