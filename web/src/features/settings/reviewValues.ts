/** How reviews come, as the form holds it: numbers stay text until they are sent. */
import type { TargetRead, TargetUpdate } from "../../api/generated";

export interface ReviewValues {
  zone: string;
  newCards: string;
  dueCards: string;
  retention: number;
  buttons: TargetRead["buttons"];
}

export function reviewValuesOf(target: TargetRead): ReviewValues {
  return {
    zone: target.time_zone,
    newCards: String(target.new_a_day),
    dueCards: String(target.due_a_day),
    retention: target.desired_retention,
    buttons: target.buttons,
  };
}

/** Only what was changed: a limit that follows from the minutes must go on to follow them. */
export function reviewUpdateOf(values: ReviewValues, target: TargetRead): TargetUpdate {
  const was = reviewValuesOf(target);
  return {
    ...(values.zone !== was.zone && { time_zone: values.zone }),
    ...(values.newCards !== was.newCards && { new_a_day: numberOf(values.newCards) }),
    ...(values.dueCards !== was.dueCards && { due_a_day: numberOf(values.dueCards) }),
    ...(values.retention !== was.retention && { desired_retention: values.retention }),
    ...(values.buttons !== was.buttons && { buttons: values.buttons }),
  };
}

/** Nothing means: by the minutes a day. */
function numberOf(text: string): number | null {
  return text.trim() === "" ? null : Number(text);
}

/** The names that the browser knows, and the one in use. */
export function timeZones(current: string): string[] {
  return [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), current])].sort();
}
