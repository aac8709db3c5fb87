import type { useTranslations } from 'use-intl';
import type { Draft } from '#lib/drafts/schema.ts';
import type { Tell } from '../labels/told.ts';
import { verdictLabel } from '../labels/verdicts.ts';
import type { Annotation, Finding } from '../markdown/inline.tsx';

type T = ReturnType<typeof useTranslations<'draft'>>;

/** Says at each sentence of a block which citation supports it, or what was found of it. */
export function annotate(
  block: string,
  { claims, checks }: Pick<Draft, 'claims' | 'checks'>,
  { t, tell }: { t: T; tell: Tell },
): Annotation[] {
  const annotations: Annotation[] = [];
  let from = 0;
  for (const { sentence, verdict, source_index: source, because, ...said } of claims) {
    const place = placeOf(sentence, block, from);
    if (!place) continue;
    from = place.end;
    const label = verdictLabel(t, verdict);
    const check = checks.find(({ quote }) => quote !== null && overlaps(quote, sentence));
    const finding: Finding | null = label
      ? { ...label, because: tell({ ...said, text: because }) }
      : check
        ? { word: t('verdicts.check'), because: tell({ ...check, text: check.told }), isDoubt: true }
        : null;
    const cites = verdict === 'supported' && source !== null ? [source] : [];
    if (cites.length > 0 || finding) annotations.push({ ...place, cites, finding });
  }
  return annotations;
}

/** Where a sentence in Markdown stands in a block's plain text, from `from` on. */
function placeOf(sentence: string, block: string, from: number): { start: number; end: number } | null {
  const words = plain(sentence).trim();
  if (!words) return null;
  const pattern = words.split(/\s+/).map(escaped).join('\\s+');
  const match = new RegExp(pattern).exec(block.slice(from));
  return match ? { start: from + match.index, end: from + match.index + match[0].length } : null;
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** The words without marks and link targets, as the block draws them. */
function plain(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<((?:https?|mailto):[^>]*)>/g, '$1')
    .replace(/(\*\*|__|`)/g, '')
    .replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '');
}

const overlaps = (quote: string, sentence: string) => sentence.includes(quote) || quote.includes(sentence);
