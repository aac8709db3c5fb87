import { matters } from './thesaurus.ts';

/**
 * The matters that a text speaks of, and how often. They are indexed as terms (`~:refund`), so that customer and article
 * meet although they use different words, or different languages.
 */
export function mattersIn(text: string, language: string | null): Map<string, number> {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '  ')} `;
  const found = new Map<string, number>();
  for (const { name, patterns } of known) {
    let count = 0;
    for (const [spoken, pattern] of patterns)
      if (language === null || spoken === language) count += plain.match(pattern)?.length ?? 0;
    if (count > 0) found.set(`~:${name}`, count);
  }
  return found;
}

const known = matters.map(({ name, ...languages }) => ({
  name,
  patterns: Object.entries(languages).map(
    ([language, list]) => [language, patternOf(list.split(', '))] as const,
  ),
}));

/** Any of them: a word with a short ending, or the words of a phrase with at most three others between. */
function patternOf(phrases: string[]): RegExp {
  const parts = phrases.map((phrase) => {
    const words = phrase.replace(/[^\p{L}\p{N}]+/gu, ' ').split(' ');
    if (words.length > 1) return words.join('  (?:\\S+  ){0,3}');
    return phrase.length < 5 ? `${phrase}s?` : `${phrase}\\p{L}{0,3}`;
  });
  return new RegExp(` (?:${parts.join('|')})(?= )`, 'gu');
}
