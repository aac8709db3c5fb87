import type { attachments } from '#db/schema/index.ts';
import { textKindOf } from './text-kind.ts';
import { textLimits } from './text-limits.ts';

type File = { name: string; type: string; detectedType: string | null; size: number; inline: boolean };

/** Why there is no text, or not all of it; of a text that is waited for, how far its reading is. */
export function textNoteOf(
  file: Pick<typeof attachments.$inferSelect, 'textStatus' | 'textNote' | 'textAttempts'>,
) {
  if (file.textStatus !== 'waiting' || file.textAttempts === 0) return file.textNote;
  return file.textAttempts === 1
    ? 'Being read.'
    : 'Being read again, because the first time ended without an answer.';
}

/** How a file's text begins: waiting to be taken out, or none, with the reason where one is worth a word. */
export function textStatusOf(file: File): { textStatus: 'waiting' | 'none'; textNote: string | null } {
  if (file.inline || file.size === 0 || textKindOf(file) === null)
    return { textStatus: 'none', textNote: null };
  if (file.size > textLimits.bytes) {
    const megabytes = textLimits.bytes / 1024 / 1024;
    return { textStatus: 'none', textNote: `It is larger than ${megabytes} MB, so its text was not read.` };
  }
  return { textStatus: 'waiting', textNote: null };
}
