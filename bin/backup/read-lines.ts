import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** The lines of a compressed file, as bytes with their line break, many at a time. @throws Error when it is cut off. */
export async function* readLines(path: string): AsyncGenerator<Buffer> {
  const unzipped = createReadStream(path).on('error', (error) => unzipped.destroy(error));
  let pieces: Buffer[] = [];
  for await (const chunk of unzipped.pipe(createGunzip()) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      pieces.push(chunk.subarray(from, at + 1));
      yield pieces.length === 1 ? chunk.subarray(from, at + 1) : Buffer.concat(pieces);
      pieces = [];
      from = at + 1;
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
  }
  if (pieces.length > 0) throw new Error('The last line of the file is not whole.');
}
