/** The places of the header; one is added when its page exists. */
export const PLACES = [
  { to: "/syllabus", label: "Syllabus" },
  { to: "/review", label: "Review" },
  { to: "/exercises", label: "Exercises" },
] as const;
