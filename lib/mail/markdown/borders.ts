const word = '[\\p{L}\\p{N}\\p{M}_]';
/** Scripts that write words without blanks between them, and Hangul, whose particles follow a word directly. */
const unspaced =
  '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]';
const endsInWord = new RegExp(`${word}$`, 'u');
const beginsWithWord = new RegExp(`^${word}`, 'u');
const endsUnspaced = new RegExp(`${unspaced}$`, 'u');
const beginsUnspaced = new RegExp(`^${unspaced}`, 'u');
const beginsLikePhrase = /^[\p{Ps}\p{Pi}\p{Sc}\p{Extended_Pictographic}"'`#@&§¿¡]/u;
const endsLikePhrase =
  /(?:[\p{Pe}\p{Pf}\p{Sc}\p{Extended_Pictographic}"'`.,;:!?…%°。，、；：！？]|\p{Variation_Selector})$/u;
const followsPhrase = /^(?:$|[\s.,;:!?…)\]。，、；：！？])/u;

/** What stands around a mark: up to two characters before and after it, and what it encloses. */
export type Surroundings = { before: string; inner: string; after: string; inUnspaced: boolean };

/**
 * Whether a pair of marks stands at the borders of words: nothing before or after it belongs to the same word, as in
 * `3*4*5`. With `inUnspaced`, a word may follow directly in a script without blanks.
 */
export function atWordBorders({ before, inner, after, inUnspaced }: Surroundings): boolean {
  if (/[*`\\]$/.test(before) || /^[*`]/.test(after)) return false;
  const joins = inUnspaced && endsUnspaced.test(before);
  const joined = inUnspaced && beginsUnspaced.test(after);
  const opens = beginsWithWord.test(inner)
    ? joins || !endsInWord.test(before)
    : beginsLikePhrase.test(inner) && (joins || /^$|\s$/.test(before));
  const closes = endsInWord.test(inner)
    ? joined || !beginsWithWord.test(after)
    : endsLikePhrase.test(inner) && (joined || followsPhrase.test(after));
  return opens && closes;
}

/** Whether the text ends within a word. */
export const isInWord = (text: string) => endsInWord.test(text);
