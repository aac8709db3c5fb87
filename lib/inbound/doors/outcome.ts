/**
 * What came of a mail at a door: the ids of its raw emails, or why it was not taken. `reason` is for our log; the one at
 * the door learns no more than the kind of refusal.
 */
export type DoorOutcome = { taken: string[] } | { refused: RefusedAs; reason: string };
export type RefusedAs = 'unsigned' | 'not_allowed' | 'used' | 'too_large' | 'malformed';

export const refused = (as: RefusedAs, reason: string): DoorOutcome => ({ refused: as, reason });
