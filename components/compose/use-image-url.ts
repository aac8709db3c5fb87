'use client';
import { useCallback } from 'react';
import { api } from '../data/api.ts';
import type { ReplyFile } from './use-reply-options.ts';

/** Where the content of a file of a reply can be fetched. */
export function fileUrl(id: string, query: { inline?: '1' } = {}): string {
  const files = id.startsWith('att_') ? api.attachments : api.uploads;
  return files[':id'].content.$path({ param: { id }, query });
}

/** Where the pictures of a text are, which name a file of the reply, or its id. */
export function useImageUrl(files: ReplyFile[]): (target: string) => string | null {
  const names = files.map(({ id, name }) => `${id} ${name}`).join('\n');
  return useCallback(
    (target) => {
      const listed = names.split('\n').find((one) => one.slice(one.indexOf(' ') + 1) === target);
      const id = listed?.slice(0, listed.indexOf(' ')) ?? (target.startsWith('att_') ? target : null);
      return id ? fileUrl(id, { inline: '1' }) : null;
    },
    [names],
  );
}
