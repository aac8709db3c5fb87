'use client';
import type { RefObject } from 'react';
import type { WritingHandle } from '../editor/controls.ts';
import { imageMarkdown, isImage, withoutImage } from '../labels/file-names.ts';
import type { ReplyFile } from './use-reply-options.ts';

type Text = { text: string; write: (text: string) => void };

/** Pictures in the words of a reply: each is a file of the reply that the text names. */
export function useImagesInText(field: RefObject<WritingHandle | null>, { text, write }: Text) {
  return {
    /** Shows a file where the cursor is. */
    show: (name: string) => {
      field.current?.holdPlace()(imageMarkdown(name));
      field.current?.focus();
    },
    hide: (name: string) => write(withoutImage(text, name)),
    /** Sends what was pasted, and shows the pictures of it where the cursor was. */
    paste: async (files: File[], upload: (file: File) => Promise<ReplyFile | null>) => {
      const insert = field.current?.holdPlace();
      for (const upcoming of files.map(upload)) {
        const sent = await upcoming;
        if (sent && isImage(sent.type)) insert?.(imageMarkdown(sent.name));
      }
    },
  };
}
