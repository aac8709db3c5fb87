import { watch } from 'node:fs';

/** So long nothing more may change before a change counts: saving a file, or a checkout, is several changes. */
const quietMs = 40;

/**
 * Calls `onChange` when a file in one of the folders is written, made, renamed or removed, with its path. Tests and
 * what editors write beside a file do not count. The returned function ends the watch.
 */
export function watchSources(folders: string[], onChange: (path: string) => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, (_, name) => {
      if (!name || !isSource(name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => onChange(`${folder}/${name}`), quietMs);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

const isSource = (name: string) => /\.(ts|json|sql|txt)$/.test(name) && !/\.test\.ts$|(^|\/)[.#]/.test(name);
