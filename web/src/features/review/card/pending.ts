/** A grade on its way to the server: kept on this device until it has arrived, and sent with the same id. */
import { createReview, type ReviewCreate, type ReviewRead } from "../../../api/generated";
import { isOffline } from "../../../api/problem";
import { cardPath } from "../cardSlug";

export interface PendingReview {
  card: string;
  body: ReviewCreate;
}

const KEY = "greenroom.review.pending";

/** Throws what the server says, or a TypeError while no server answers: then the grade stays kept. */
export async function sendReview(review: PendingReview): Promise<ReviewRead> {
  localStorage.setItem(KEY, JSON.stringify(review));
  try {
    const { data } = await createReview({ path: cardPath(review.card), body: review.body, throwOnError: true });
    localStorage.removeItem(KEY);
    return data;
  } catch (error) {
    if (!isOffline(error)) localStorage.removeItem(KEY);
    throw error;
  }
}

/** The grade that had not arrived when the page was closed. */
export function findPending(): PendingReview | undefined {
  const text = localStorage.getItem(KEY);
  return text === null ? undefined : (JSON.parse(text) as PendingReview);
}
