/** Turns while something is under way; what is under way stands beside it in words. */
export function Spinner() {
  return <span className="spin" aria-hidden="true" />;
}
