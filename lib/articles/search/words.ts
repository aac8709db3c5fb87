/** Scripts that write words without blanks: each pair of letters is a word. */
const unspaced = /[\u0e00-\u0e7f\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af]+/gu;
const maxWordChars = 40;

/** The words of a text for the index, in lower case and in order; "don't" and "e-mail" are one each. */
export function wordsOf(text: string): string[] {
  const found = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{L})['’](?=\p{L}{1,2}\b)/gu, '')
    .replace(/\be-(?=mails?\b)/g, 'e')
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return (found ?? []).flatMap((run) =>
    run.search(unspaced) >= 0 ? wordsOfUnspaced(run) : run.slice(0, maxWordChars),
  );
}

function wordsOfUnspaced(run: string): string[] {
  const words: string[] = [];
  let end = 0;
  for (const { 0: part, index } of run.matchAll(unspaced)) {
    if (index > end) words.push(run.slice(end, index).slice(0, maxWordChars));
    const letters = [...part];
    if (letters.length === 1) words.push(part);
    for (let at = 0; at + 1 < letters.length; at += 1) words.push(`${letters[at]}${letters[at + 1]}`);
    end = index + part.length;
  }
  if (end < run.length) words.push(run.slice(end).slice(0, maxWordChars));
  return words;
}

/** Latin letters without accents, since customers often leave them out. */
export function foldAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ßæœøłđ]/g, (letter) => plain[letter] ?? letter);
}

const plain: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };
