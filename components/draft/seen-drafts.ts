type SeenDraft = { id: string; version: number; shown: number };

/** The drafts that were shown from their beginning to their end since the page was loaded, by ticket. */
const seen = new Map<string, SeenDraft>();

/** Remembers that a draft was shown in this version. */
export function markDraftSeen(ticketId: string, draft: SeenDraft): void {
  seen.set(ticketId, draft);
}

/** The draft of a ticket that was shown, in the version that it had then. */
export function seenDraft(ticketId: string): SeenDraft | undefined {
  return seen.get(ticketId);
}
