/** How much of one file is read. */
export const textLimits = {
  bytes: 20 * 1024 * 1024,
  characters: 500_000,
  pages: 200,
  sheets: 20,
  rows: 20_000,
  cells: 200_000,
  unpackedBytes: 60 * 1024 * 1024,
  packedFiles: 2_000,
  timeoutMs: 20_000,
  memoryMb: 512,
} as const;

/** A file's text cannot be extracted; `message` says why, in a sentence for people. */
export class UnreadableFile extends Error {}
