'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from '../ui/toast.ts';
import { type ApiResponse, api, errorMessage, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';
import { uploadFile } from './upload-file.ts';

/** The last imports of past mail, the newest first. One that works is asked for beside its events. */
export function useMailImports() {
  return useQuery({
    queryKey: queryKeys.mailImports,
    queryFn: async ({ signal }) =>
      (await unwrap(api['mail-imports'].$get({ query: { limit: 20 } }, requestOptions({ signal })))).data,
    refetchInterval: ({ state }) => (state.data?.some((row) => row.finished_at === null) ? 3_000 : false),
  });
}

/** Why an import skipped mails, and the first of them. */
export function useMailImportSkips(id: string, wanted: boolean) {
  return useQuery({
    queryKey: queryKeys.mailImport(id),
    enabled: wanted,
    queryFn: async ({ signal }) => {
      const options = requestOptions({ signal });
      const [{ skipped }, { data }] = await Promise.all([
        unwrap(api['mail-imports'][':id'].$get({ param: { id } }, options)),
        unwrap(api['mail-imports'][':id'].skips.$get({ param: { id }, query: { limit: 100 } }, options)),
      ]);
      return { reasons: skipped, mails: data };
    },
  });
}

/** Under the size that one upload may have. */
const partBytes = 8 * 1024 * 1024;

export type ImportSource = ApiResponse<(typeof api)['mail-imports'][':id']['$get']>['source'];

/** Uploads a file in parts and imports it. `onProgress` tells how much of it has gone, 0 to 1. */
export async function importPast(
  file: File,
  { source, mailboxId }: { source: ImportSource; mailboxId: string },
  onProgress: (part: number) => void,
) {
  const { signal } = new AbortController();
  const ids: string[] = [];
  for (let at = 0; at < Math.max(file.size, 1); at += partBytes) {
    const part = file.slice(at, at + partBytes);
    const told = (share: number) => onProgress((at + share * part.size) / Math.max(file.size, 1));
    ids.push((await uploadFile(part, file.name, { onProgress: told, signal })).id);
  }
  const json = { source, mailbox_id: mailboxId, upload_ids: ids, name: file.name.slice(0, 200) };
  return unwrap(api['mail-imports'].$post({ json }));
}

/** Stops an import. Says why when it does not work. */
export function useCancelMailImport(): (id: string) => Promise<void> {
  const client = useQueryClient();
  return async (id) => {
    try {
      await unwrap(api['mail-imports'][':id'].cancel.$post({ param: { id } }));
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await client.invalidateQueries({ queryKey: queryKeys.mailImports });
  };
}
