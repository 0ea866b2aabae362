/** A room open to the stage, a lit lamp in the gap, together a G. */
export function Mark() {
  return (
    <svg viewBox="3 3 18 18" fill="none" aria-hidden="true">
      <path
        d="M18.5 4.75H9A4.25 4.25 0 0 0 4.75 9v6A4.25 4.25 0 0 0 9 19.25h6A4.25 4.25 0 0 0 19.25 15v-2.5"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="square"
      />
      <circle cx="13.25" cy="11.75" r="3.25" fill="var(--accent)" />
    </svg>
  );
}
