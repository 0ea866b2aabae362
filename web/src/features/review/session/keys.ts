/** The keys of a review, as the sheet lists them. */
export const REVIEW_KEYS: readonly (readonly [string[], string])[] = [
  [["Enter"], "Check; in a box of several lines Ctrl Enter"],
  [["Space", "Enter"], "Take the proposed grade"],
  [["1", "2", "3", "4"], "Again, Hard, Good, Easy; before the answer, tick an option"],
  [["Ctrl Z"], "Undo the last grade"],
  [["S"], "Suspend the card"],
  [["B"], "Bury it until tomorrow"],
  [["F"], "Flag it, or take the flag off"],
  [["Esc"], "Leave a field, so that letters are keys again"],
  [["?"], "This sheet"],
];
