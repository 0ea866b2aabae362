/** The pages of the settings; one is added when it exists. */
export const SETTINGS = [
  { to: "/settings", label: "Target and plan" },
  { to: "/data", label: "Your data" },
] as const;
