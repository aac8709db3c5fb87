/** What was typed, without blank lines around it. Blanks before the first word stay: they may be meant. */
export const typedText = (text: string) => text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
