import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A ZIP and what of it is packed already: take it away after each entry. */
export function startZip(): { zip: Zip; packed: Uint8Array[] } {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    packed.push(bytes);
  });
  return { zip, packed };
}

/** A value as JSON to read. */
export function addJson(zip: Zip, path: string, value: unknown): void {
  const entry = new ZipDeflate(path);
  zip.add(entry);
  entry.push(strToU8(`${JSON.stringify(value, null, 2)}\n`), true);
}
