import type { ProposedAct } from '#db/schema/index.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { sentence } from '#locales/sentence.ts';

/** The note for the forward of a draft that goes `to` this address. */
export type ForwardNote = { to: string; note: string };

type NoteChange = { to: string; before: string; after: string };

/** Whether a reviewer has put other words into the note of a forward. */
export function wasNoteEdited(act: ProposedAct): boolean {
  return act.kind === 'forward' && act.proposedNote !== undefined && act.proposedNote !== act.note;
}

/**
 * Puts other notes into forwards, which keep the proposed ones and their addresses.
 * @throws Refusal `invalid` when no forward goes to such an address.
 */
export function withNotes(
  acts: ProposedAct[],
  notes: ForwardNote[],
): { acts: ProposedAct[]; changes: NoteChange[] } {
  for (const { to } of notes)
    if (!acts.some((act) => act.kind === 'forward' && act.to === to))
      throw new Refusal('invalid', sentence('drafts.noForward', { address: to }));
  const changes: NoteChange[] = [];
  const edited = acts.map((act) => {
    const after = act.kind === 'forward' ? notes.findLast(({ to }) => to === act.to)?.note : undefined;
    if (act.kind !== 'forward' || after === undefined || after === act.note) return act;
    changes.push({ to: act.to, before: act.note, after });
    return { ...act, note: after, proposedNote: act.proposedNote ?? act.note };
  });
  return { acts: edited, changes };
}
