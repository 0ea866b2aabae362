/** The keys, where there is a keyboard. */
export function Foot() {
  return (
    <div className="pf not-narrow meta">
      <span>
        <kbd>Up</kbd> <kbd>Down</kbd> move
      </span>
      <span>
        <kbd>Enter</kbd> open
      </span>
      <span>
        <kbd>Ctrl Enter</kbd> in a new tab
      </span>
    </div>
  );
}
