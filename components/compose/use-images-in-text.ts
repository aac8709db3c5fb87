'use client';
import type { RefObject } from 'react';
import type { WritingHandle } from '../editor/controls.ts';
import { imageMarkdown, isImage, withoutImage } from '../labels/file-names.ts';
import type { ReplyFile } from './use-reply-options.ts';

type Text = { text: string; write: (text: string) => void };

/** Pictures in the words of a reply: each is a file of the reply that the text names. */
export function useImagesInText(field: RefObject<WritingHandle | null>, { text, write }: Text) {
  const insert = (name: string) => field.current?.insertMarkdown(imageMarkdown(name), { ownLine: true });
  return {
    /** Shows a file where the cursor is. */
    show: insert,
    hide: (name: string) => write(withoutImage(text, name)),
    /** Sends what was pasted, and shows it where the cursor was when it is a picture. */
    paste: async (file: File, upload: (file: File) => Promise<ReplyFile | null>) => {
      const sent = await upload(file);
      if (sent && isImage(sent.type)) insert(sent.name);
    },
  };
}
