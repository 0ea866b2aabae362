/** The places of the header; one is added when its page exists. */
export interface Place {
  to: "/syllabus" | "/review" | "/exercises" | "/readiness" | "/about";
  label: string;
}

export const PLACES: readonly Place[] = [
  { to: "/syllabus", label: "Syllabus" },
  { to: "/review", label: "Review" },
  { to: "/exercises", label: "Exercises" },
  { to: "/readiness", label: "Readiness" },
];

/** For somebody who has not begun: what there is, and how it works. */
export const FIRST_PLACES: readonly Place[] = [
  { to: "/syllabus", label: "Syllabus" },
  { to: "/exercises", label: "Exercises" },
  { to: "/about", label: "How it works" },
];
