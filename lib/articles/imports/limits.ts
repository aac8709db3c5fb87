/** How much one import reads. Sizes are bytes, times milliseconds. */
export const importLimits = {
  items: 5_000,
  packedFiles: 10_000,
  unpackedBytes: 60 * 1024 * 1024,
  /** One file of a folder, one page of a website. */
  itemBytes: 2 * 1024 * 1024,
  titleCharacters: 300,
  bodyCharacters: 200_000,
  pages: 2_000,
  sitemaps: 100,
  /** https://www.sitemaps.org/protocol.html allows 50 MB. */
  sitemapBytes: 50 * 1024 * 1024,
  /** RFC 9309, section 2.5: a crawler reads at least 500 KiB. */
  robotsBytes: 512 * 1024,
  websiteBytes: 300 * 1024 * 1024,
  redirects: 5,
  requestMs: 20_000,
  pauseMs: 1_000,
  maxPauseMs: 30_000,
  /** Requests in a row without an answer, after which the website is left alone. */
  failuresInRow: 8,
  readMs: 120_000,
  pageMs: 15_000,
  memoryMb: 512,
  /** After this an import gives its worker back, and goes on in another job. */
  sliceMs: 60_000,
  leaseMs: 20_000,
  heartbeatMs: 4_000,
  totalMs: 6 * 3_600_000,
  /** Claims whose worker died, one after another. */
  crashes: 5,
  batch: 20,
} as const;

export type ImportLimits = { [Name in keyof typeof importLimits]: number };
