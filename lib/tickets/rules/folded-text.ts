/** A text as conditions read it: `has` finds a word or phrase whatever its case and accents. */
export type FoldedText = { has: (phrase: string) => boolean };

/** Folds a text once for many phrases. Takes time in proportion to both lengths, whatever they hold. */
export function foldedText(text: string): FoldedText {
  const folded = fold(text.slice(0, maxLength));
  const spaced = ` ${wordsOf(folded).join(' ')} `;
  return {
    has: (phrase) => {
      const wanted = fold(phrase);
      // These scripts set no spaces between words.
      if (unspaced.test(wanted)) return folded.includes(wanted);
      const found = wordsOf(wanted);
      return found.length === 0 ? folded.includes(wanted) : spaced.includes(` ${found.join(' ')} `);
    },
  };
}

/** As much as the search reads of a mail. */
const maxLength = 200_000;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Letters that have no accent to lose, as people without them write them. */
const spelledOut: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => spelledOut[letter] ?? letter)
    .trim();
}

const wordsOf = (folded: string) => folded.match(/[\p{L}\p{N}]+/gu) ?? [];
