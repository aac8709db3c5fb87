/**
 * Breaks very long tokens with spaces: PostgreSQL's parser is quadratic in token length, and senders control it.
 * It restarts at each `_`, `~`, `/` and `@`, so tokens with few of these stay whole, as URLs do.
 */
export function searchableText(text: string): string {
  return text.replace(longWord, (word) =>
    (word.match(restarts)?.length ?? 0) > maxRestarts ? word.replace(piece, '$& ') : word,
  );
}

const longWord = /\S{300,}/gu;
const restarts = /[_~/@]/g;
const maxRestarts = 100;
const piece = /\S{60}/gu;
