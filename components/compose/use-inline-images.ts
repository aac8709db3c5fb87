'use client';
import { useQueries } from '@tanstack/react-query';
import type { ReplyPreview } from '#lib/outbound/reply/preview-schema.ts';
import { api, requestOptions } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';

/** The HTML with the mail's own images in it: the frame that shows it fetches nothing. */
export function useInlineImages(mail: ReplyPreview | undefined): string {
  const inline = mail?.files.filter((file) => file.inline) ?? [];
  const loaded = useQueries({
    queries: inline.map(({ id }) => ({
      queryKey: queryKeys.inlineImage(id),
      queryFn: ({ signal }: { signal: AbortSignal }) => dataUrl(id, signal),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const images = new Map(inline.map(({ id }, position) => [id, loaded[position]?.data]));
  return (mail?.html ?? '').replace(
    /(<img\b[^>]*?\s)data-cid="([^"@]*)@[^"]*"/g,
    (tag, before: string, id: string) => {
      const url = images.get(id);
      return url ? `${before}src="${url}"` : tag;
    },
  );
}

async function dataUrl(id: string, signal: AbortSignal): Promise<string> {
  const files = id.startsWith('att_') ? api.attachments : api.uploads;
  const answer = await files[':id'].content.$get(
    { param: { id }, query: { inline: '1' } },
    requestOptions({ signal }),
  );
  const content = await answer.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(content);
  });
}
