/**
 * What came of a mail at a door: the ids of its raw emails, or why it was not taken. `reason` is for our log; the one at
 * the door learns no more than the kind of refusal.
 */
export type ProviderOutcome = { accepted: string[] } | { refused: RefusalKind; reason: string };
export type RefusalKind = 'unsigned' | 'not_allowed' | 'used' | 'too_large' | 'malformed';

export const refusedOutcome = (as: RefusalKind, reason: string): ProviderOutcome => ({ refused: as, reason });
