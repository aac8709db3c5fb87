'use client';
import type { RefObject } from 'react';
import { imageMarkdown, isImage, withoutImage } from '../labels/file-names.ts';
import type { ReplyFile } from './use-reply-options.ts';

type Field = RefObject<HTMLTextAreaElement | null>;
type Text = { text: string; write: (text: string) => void };

/** Pictures in the words of a reply: each is a file of the reply that the text names. */
export function useImagesInText(field: Field, { text, write }: Text) {
  const insert = (markdown: string) => {
    const area = field.current;
    if (!area) return;
    const before = area.value.slice(0, area.selectionStart);
    const lead = before === '' || before.endsWith('\n') ? '' : '\n';
    area.setRangeText(`${lead}${markdown}\n`, area.selectionStart, area.selectionEnd, 'end');
    area.focus();
    write(area.value);
  };
  return {
    /** Shows a file where the cursor is. */
    show: (name: string) => insert(imageMarkdown(name)),
    hide: (name: string) => write(withoutImage(text, name)),
    /** Sends what was pasted, and shows it where the cursor was when it is a picture. */
    paste: async (file: File, upload: (file: File) => Promise<ReplyFile | null>) => {
      const sent = await upload(file);
      if (sent && isImage(sent.type)) insert(imageMarkdown(sent.name));
    },
  };
}
