import { unzipSync, zipSync } from 'fflate';
import { textLimits, UnreadableFile } from './text-limits.ts';

/**
 * Repacks the wanted files of a ZIP without compression, against ZIP bombs: its reader can unpack no more than was checked
 * here. No file exceeds its declared size.
 * @throws UnreadableFile when it has too many files, is too large or is no ZIP.
 */
export function safeZip(bytes: Uint8Array, wanted: RegExp): Uint8Array {
  let files = 0;
  let unpacked = 0;
  const contents = read(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        files += 1;
        if (files > textLimits.packedFiles) throw new UnreadableFile('It packs too many files.');
        if (!wanted.test(name)) return false;
        unpacked += originalSize;
        if (unpacked > textLimits.unpackedBytes)
          throw new UnreadableFile('It would unpack to more than is safe to read.');
        return true;
      },
    }),
  );
  return zipSync(contents, { level: 0 });
}

function read<T>(unzip: () => T): T {
  try {
    return unzip();
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('It is damaged.');
  }
}
