/** A reviewer's own words for a draft, as it was at `version`. */
export type DraftEdit = { draftId: string; version: number; body: string };

/** The words that a draft of the ticket was given and that wait for a decision: in this browser tab, over reloads. */
export function readDraftEdit(ticketId: string): DraftEdit | null {
  return JSON.parse(sessionStorage.getItem(storageKey(ticketId)) ?? 'null') as DraftEdit | null;
}

/** Null lets them go. */
export function writeDraftEdit(ticketId: string, edit: DraftEdit | null) {
  if (edit) sessionStorage.setItem(storageKey(ticketId), JSON.stringify(edit));
  else sessionStorage.removeItem(storageKey(ticketId));
}

const storageKey = (ticketId: string) => `draft words ${ticketId}`;
