import type { Option } from "../../api/generated";
import { Html } from "../../ui/Html";

/** The steps of an order card: shuffled as they are asked, numbered once the answer is shown. */
export function Steps({ steps, order }: { steps: Option[]; order: string[] | undefined }) {
  const inOrder = order?.flatMap((id) => steps.find((step) => step.id === id) ?? []);
  return (
    <>
      <div className="cardbar">{inOrder ? "In this order." : "In which order? They are shuffled here."}</div>
      <ol className="order">
        {(inOrder ?? steps).map((step, index) => (
          <li key={step.id}>
            <span className="n" aria-hidden={!inOrder}>
              {inOrder ? index + 1 : "·"}
            </span>
            <Html html={step.html} inline />
          </li>
        ))}
      </ol>
    </>
  );
}
