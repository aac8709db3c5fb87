'use client';
import { useQuery } from '@tanstack/react-query';
import { type ApiRequest, api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';
import { uploadFile } from './upload-file.ts';

type NewImport = ApiRequest<typeof api.articles.imports.$post>['json'];
export type ImportTarget = Pick<NewImport, 'audience' | 'mailbox_id'>;

/** The last imports of articles, the newest first. */
export function useArticleImports() {
  return useQuery({
    queryKey: queryKeys.articleImports,
    queryFn: async ({ signal }) =>
      (await unwrap(api.articles.imports.$get({ query: { limit: 20 } }, requestOptions({ signal })))).data,
  });
}

/**
 * An import with what was not imported. Its events make it stale while it works, and it is asked for beside them: a short
 * one ends before the page that shows it listens.
 */
export function useArticleImport(id: string) {
  return useQuery({
    queryKey: queryKeys.articleImport(id),
    queryFn: ({ signal }) =>
      unwrap(api.articles.imports[':id'].$get({ param: { id } }, requestOptions({ signal }))),
    refetchInterval: ({ state }) => (state.data?.finished_at === null ? 3_000 : false),
  });
}

/** The articles that their source no longer has, by an import. */
export function useGoneItems(id: string, isEnded: boolean) {
  return useQuery({
    queryKey: [...queryKeys.articleImport(id), 'gone'],
    enabled: isEnded,
    queryFn: async ({ signal }) =>
      (
        await unwrap(
          api.articles.imports[':id'].items.$get(
            { param: { id }, query: { status: 'gone', limit: 100 } },
            requestOptions({ signal }),
          ),
        )
      ).data,
  });
}

/** Where articles were imported from. */
export function useArticleSources() {
  return useQuery({
    queryKey: queryKeys.articleSources,
    queryFn: async ({ signal }) =>
      (await unwrap(api.articles.sources.$get({}, requestOptions({ signal })))).data,
  });
}

export function importWebsite(url: string, everyHours: number | null, target: ImportTarget) {
  return unwrap(api.articles.imports.$post({ json: { ...target, url, every_hours: everyHours } }));
}

/** Uploads a file and imports it. `onProgress` tells how much of it has gone, 0 to 1. */
export async function importUpload(file: File, target: ImportTarget, onProgress: (part: number) => void) {
  const { signal } = new AbortController();
  const upload = await uploadFile(file, file.name, { onProgress, signal });
  return unwrap(api.articles.imports.$post({ json: { ...target, upload_id: upload.id } }));
}
