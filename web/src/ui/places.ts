/** The places of the header; one is added when its page exists. */
export const PLACES = [
  { to: "/syllabus", label: "Syllabus" },
  { to: "/about", label: "How it works" },
] as const;
