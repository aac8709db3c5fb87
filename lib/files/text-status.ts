import { textKindOf } from './text-kind.ts';
import { textLimits } from './text-limits.ts';

type File = { name: string; type: string; detectedType: string | null; size: number; inline: boolean };

/** The initial text status of a file, with the reason when it is too large. */
export function textStatusOf(file: File): { textStatus: 'waiting' | 'none'; textNote: string | null } {
  if (file.inline || file.size === 0 || textKindOf(file) === null)
    return { textStatus: 'none', textNote: null };
  if (file.size > textLimits.bytes) {
    const megabytes = textLimits.bytes / 1024 / 1024;
    return { textStatus: 'none', textNote: `It is larger than ${megabytes} MB, so its text was not read.` };
  }
  return { textStatus: 'waiting', textNote: null };
}
