/**
 * Text that PostgreSQL can take apart for the search in time. Its parser reads a word that may be a path or the name of
 * a host again from each `_`, `~`, `/` and `@` in it, in the square of the word's length, and whoever writes to us
 * chooses how long a word is. So a very long one with more of them than addresses of the web have gets spaces.
 * Everything else stays as it is.
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
