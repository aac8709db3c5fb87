import { unzipSync } from 'fflate';
import { say } from '#lib/platform/told.ts';
import { importLimits } from '../limits.ts';
import { UnreadableSource } from '../source-item.ts';

export type PackedFile = { path: string; bytes: Uint8Array };
export type UnpackedZip = {
  files: PackedFile[];
  tooLarge: { path: string; size: number }[];
  badPaths: string[];
};

/** Whether these bytes begin as a ZIP does. */
export const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * Unpacks the files of a ZIP whose name is `wanted`. Sizes are checked before anything is unpacked, and no file exceeds
 * its declared size. Names are keys only: nothing is written to disk.
 * @throws UnreadableSource when it packs too many files or too much, or is damaged.
 */
export function unpackZip(bytes: Uint8Array, wanted: RegExp): UnpackedZip {
  const tooLarge: UnpackedZip['tooLarge'] = [];
  const badPaths: string[] = [];
  const seen = new Set<string>();
  let entries = 0;
  let total = 0;
  const contents = read(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (entries > importLimits.packedFiles)
          throw new UnreadableSource(say('unreadable.zip_files', { count: importLimits.packedFiles }));
        if (name.endsWith('/') || isHidden(name) || !wanted.test(name)) return false;
        if (!isPlainPath(name) || seen.has(name)) {
          badPaths.push(name);
          return false;
        }
        seen.add(name);
        if (originalSize > importLimits.itemBytes && !/\.json$/i.test(name)) {
          tooLarge.push({ path: name, size: originalSize });
          return false;
        }
        total += originalSize;
        if (total > importLimits.unpackedBytes)
          throw new UnreadableSource(say('unreadable.zip_size', { megabytes: '60' }));
        return true;
      },
    }),
  );
  const files = Object.entries(contents).map(([path, bytes]) => ({ path, bytes }));
  return { files, tooLarge, badPaths };
}

/** The names of what a ZIP packs, without unpacking anything. @throws UnreadableSource as `unpackZip` does. */
export function zipNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  read(() =>
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (names.length >= importLimits.packedFiles)
          throw new UnreadableSource(say('unreadable.zip_files', { count: importLimits.packedFiles }));
        if (!isHidden(name)) names.push(name);
        return false;
      },
    }),
  );
  return names;
}

/** What systems and tools leave beside the files that people put in. */
const isHidden = (path: string) => /(?:^|\/)(?:\.(?!\.?(?:\/|$))|__MACOSX\/|node_modules\/)/.test(path);

/** No `..`, no root, no drive, no backslash or control character. */
function isPlainPath(path: string): boolean {
  return !/^\/|^[a-z]:|\\|[\u0000-\u001f]|(?:^|\/)\.\.?(?:\/|$)/i.test(path);
}

function read<T>(unzip: () => T): T {
  try {
    return unzip();
  } catch (error) {
    throw error instanceof UnreadableSource ? error : new UnreadableSource(say('unreadable.zip_damaged'));
  }
}
