import type { ArticleImport, ArticleSource, ImportItem } from '#lib/articles/imports/schema.ts';

export const sourceKindLabels: Record<ArticleSource['kind'], string> = {
  website: 'Website',
  folder: 'Files',
  csv: 'CSV',
  help_centre: 'Help centre export',
};

export const importStatusLabels: Record<ArticleImport['status'], string> = {
  queued: 'Waiting for a worker',
  running: 'Importing',
  finished: 'Finished',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

const reasons: Record<NonNullable<ImportItem['reason']>, string> = {
  empty: 'It has no text.',
  too_large: 'It is too large for an article.',
  bad_path: 'Its path leads out of the folder, or occurs twice.',
  invalid: 'It cannot be read',
  duplicate: 'It is the same as another item of this source.',
  draft: 'It is a draft at the source now.',
  robots: 'robots.txt does not allow it.',
  no_index: 'The page asks robots to leave it out.',
  other_host: 'It is on another host.',
  not_public: 'It leads to an address that is not public.',
  not_found: 'The page does not exist.',
  not_html: 'It is not a web page.',
  unreachable: 'The page could not be fetched',
  unreadable: 'It cannot be read',
  edited_here: 'It was edited here, so the new version was not taken.',
  archived_here: 'It was archived here.',
};

/** Why an item was not imported, in a sentence. */
export function describeSkipped({ reason, detail }: Pick<ImportItem, 'reason' | 'detail'>): string {
  if (reason === 'invalid' && detail) return asSentence(detail);
  const label = reasons[reason ?? 'invalid'];
  if (label.endsWith('.')) return label;
  return asSentence(detail ? `${label}: ${detail}` : label);
}

function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
}

/** What an import did, in a few words: `12 new, 3 changed, 2 not imported`. */
export function summariseCounts({ counts }: Pick<ArticleImport, 'counts'>): string {
  const parts = [
    [counts.new, 'new'],
    [counts.changed, 'changed'],
    [counts.unchanged, 'unchanged'],
    [counts.skipped, 'not imported'],
    [counts.gone, 'gone from the source'],
  ] as const;
  const named = parts.flatMap(([n, word]) => (n > 0 ? [`${n} ${word}`] : []));
  return named.length > 0 ? named.join(', ') : 'Nothing to import';
}

const hoursLabels = new Map([
  [1, 'every hour'],
  [24, 'daily'],
  [168, 'weekly'],
]);

/** How often a website is read again, as part of a sentence. */
export function describeInterval(hours: number): string {
  return hoursLabels.get(hours) ?? `every ${hours} hours`;
}
