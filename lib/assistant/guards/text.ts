/** The words in lower case without Markdown, so that equal sentences compare equal. */
export function plainWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’ʼ]/g, "'")
      .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? []
  );
}

/** The sentences of a reply in Markdown; list entries and lines count as sentences. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.replace(/^[\s>]*(?:[-*+•]|\d{1,2}[.)])?\s+(?=\S)|^[\s>]+/, '').trim())
    .flatMap((line) => line.split(/(?<=[.!?…。！？])\s+(?=[\p{Lu}\p{N}"“„«(*_[])/u))
    .filter(Boolean);
}

/** A sentence for a quotation, cut to 120 characters. */
export function cut(sentence: string): string {
  return sentence.length > 120 ? `${sentence.slice(0, 117).trimEnd()}…` : sentence;
}
