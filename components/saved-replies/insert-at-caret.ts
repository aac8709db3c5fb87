import type { RefObject } from 'react';
import type { UnsentText } from '../ticket/use-unsent-text.ts';

type Field = RefObject<HTMLTextAreaElement | null>;

/** Puts text where the caret stands, in place of what is selected, and the caret after it. */
export function insertAtCaret(field: Field, { text, write }: UnsentText, inserted: string) {
  const { selectionStart: from = text.length, selectionEnd: to = text.length } = field.current ?? {};
  write(text.slice(0, from) + inserted + text.slice(to));
  const end = from + inserted.length;
  afterDraw(field, (element) => element.setSelectionRange(end, end));
}

/** Selects the first place where the text has these words. */
export function selectInField(field: Field, words: string) {
  afterDraw(field, (element) => {
    const at = element.value.indexOf(words);
    if (at >= 0) element.setSelectionRange(at, at + words.length);
  });
}

/** React writes the text first. */
function afterDraw(field: Field, work: (element: HTMLTextAreaElement) => void) {
  requestAnimationFrame(() => {
    if (!field.current) return;
    field.current.focus();
    work(field.current);
  });
}
