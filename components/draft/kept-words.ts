/** A reviewer's own words for a draft, as it was at `version`. */
export type OwnWords = { draftId: string; version: number; body: string };

/** The words that a draft of the ticket was given and that wait for a decision: in this browser tab, over reloads. */
export function keptWords(ticketId: string): OwnWords | null {
  return JSON.parse(sessionStorage.getItem(keyOf(ticketId)) ?? 'null') as OwnWords | null;
}

/** Null lets them go. */
export function keepWords(ticketId: string, words: OwnWords | null) {
  if (words) sessionStorage.setItem(keyOf(ticketId), JSON.stringify(words));
  else sessionStorage.removeItem(keyOf(ticketId));
}

const keyOf = (ticketId: string) => `draft words ${ticketId}`;
