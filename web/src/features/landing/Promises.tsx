const PROMISES = [
  {
    title: "Every claim is proven",
    text: "A card that says what FastAPI does carries a program that shows it. The content is released only when all of them agree.",
  },
  {
    title: "Your app is served, then called",
    text: "Uvicorn runs your code in a sandbox. The checks stay outside and speak HTTP and WebSocket to it.",
  },
  {
    title: "A verdict without waiting",
    text: "The judge is warm before you press Run. Each verdict says how many milliseconds it took.",
  },
  {
    title: "A failure teaches",
    text: "What was sent, what was needed, what came back, and which sentence of the task it belongs to.",
  },
  {
    title: "A light is earned",
    text: "A topic turns green when you pass an exercise of it without hints, and by nothing else.",
  },
  {
    title: "The platform is the answer key",
    text: "Greenroom is a FastAPI application. Each topic shows the place in its source where it is used.",
  },
];

/** What can be relied on, as far as it is true today. */
export function Promises() {
  return (
    <section className="sect" aria-labelledby="promises">
      <h2 id="promises">What this place does</h2>
      <ul className="promises">
        {PROMISES.map((promise) => (
          <li key={promise.title}>
            <h3>{promise.title}</h3>
            <p>{promise.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
