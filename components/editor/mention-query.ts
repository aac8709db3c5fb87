import type { EditorState } from 'prosemirror-state';

/** What is typed after an `@` before the cursor, and where it stands in the document. */
export type MentionQuery = { from: number; to: number; text: string };

/** In px: the list of people is no higher. */
export const maxListHeight = 232;

const maxQuery = 60;

/** Null where nobody is about to be mentioned: in code, or without an `@` that begins a word. */
export function mentionQueryAt({ selection }: EditorState): MentionQuery | null {
  const { $from, empty } = selection;
  if (!empty || $from.parent.type.spec.code) return null;
  const start = Math.max(0, $from.parentOffset - maxQuery);
  const before = $from.parent.textBetween(start, $from.parentOffset, undefined, '\ufffc');
  const text = /(?:^|[\s([{/"'“„«])@([^@\n\ufffc]*)$/u.exec(before)?.[1];
  return text === undefined ? null : { from: $from.pos - text.length - 1, to: $from.pos, text };
}
