'use client';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { errorMessage } from '../data/api.ts';
import { uploadFile } from '../data/upload-file.ts';
import { uniqueName } from '../labels/file-names.ts';
import type { ReplyFile, StoredReplyOptions } from './use-reply-options.ts';

export type Uploading = {
  key: string;
  name: string;
  progress: number;
  failed: string | null;
  stop: () => void;
};

/** Sends files of a reply ahead of it. What is under way shows how far it is; what failed says why. */
export function useUploads(replyOptions: StoredReplyOptions) {
  const t = useTranslations('compose.files');
  const [uploading, setUploading] = useState<Uploading[]>([]);
  const taken = useRef(new Set<string>());
  const started = useRef<Map<string, number>>(new Map());
  const startOf = ({ name }: ReplyFile) => started.current.get(name) ?? -1;
  const set = (key: string, change: Partial<Uploading>) =>
    setUploading((before) => before.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const forget = (key: string) => setUploading((before) => before.filter((one) => one.key !== key));

  /** The file once it is there; null when it failed or was stopped. */
  async function add(file: File): Promise<ReplyFile | null> {
    const key = crypto.randomUUID();
    const name = uniqueName(file.name || 'image.png', [
      ...replyOptions.files.map((one) => one.name),
      ...taken.current,
    ]);
    const abort = new AbortController();
    const stop = () => {
      abort.abort();
      forget(key);
    };
    taken.current.add(name);
    started.current.set(name, started.current.size);
    setUploading((before) => [...before, { key, name, progress: 0, failed: null, stop }]);
    try {
      const {
        id,
        name: called,
        type,
        size,
      } = await uploadFile(file, name, {
        onProgress: (progress) => set(key, { progress }),
        signal: abort.signal,
      });
      const added = { id, name: called, type, size };
      // They arrive in any order, and stand in the one in which they were chosen.
      replyOptions.change(({ files }) => ({
        files: [...files, added].toSorted((a, b) => startOf(a) - startOf(b)),
      }));
      forget(key);
      return added;
    } catch (error) {
      set(key, { failed: errorMessage(error, t('failed')) });
      return null;
    } finally {
      taken.current.delete(name);
    }
  }

  return { uploading, add, busy: uploading.some(({ failed }) => failed === null) };
}
