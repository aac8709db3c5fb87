import { isClosing, isCourtesy, isGreeting } from '../evidence/courtesy.ts';

/** Regret and thanks before what is said: “We are sorry, but …”, “Thanks for asking: …”. */
const lead =
  /^(?:(?:(?:we are|we're|we’re|i am|i'm|i’m) (?:very |so |really |afraid )?sorry|sorry|unfortunately|es tut (?:uns|mir) (?:sehr )?leid|leider|désolée?s?|malheureusement|lo sentimos|lamentablemente|ci dispiace|purtroppo|helaas)(?:,? (?:but|aber|dass|mais|pero|ma|maar))?[,:]?|(?:thanks|thank you|danke|vielen dank|merci|gracias|grazie|bedankt)[^,:;.!?–]{0,50}[,:;–])\s+/iu;
/** What follows regret that only regrets: “for the delay”. */
const regretted = /^(?:for|to hear|about|that you|für|wegen|pour|por|per|voor)(?!\p{L})/iu;
const minWordsSaid = 4;
const maxSignatureLines = 6;
const maxSignatureChars = 300;

/**
 * A mail without greeting, thanks, regret, offers of help and signature; paragraphs and lists stay. What is said after a
 * word of regret or thanks is kept without it.
 */
export function withoutCourtesy(text: string): string {
  const kept: string[] = [];
  const lines = text.replace(/\r\n?/g, '\n').trim().split('\n');
  for (const [at, line] of lines.entries()) {
    const hasSaid = kept.some((before) => before !== '');
    if (hasSaid && isClosing(line.trim().replace(/[,!]$/, '')) && isSignature(lines.slice(at + 1))) break;
    const said = sentencesOf(hasSaid ? line : withoutGreeting(line))
      .flatMap(withoutLead)
      .join(' ');
    if (said !== '' || line.trim() === '')
      kept.push(said && /^\s*(?:[-*•]|\d{1,2}[.)])\s/.test(line) ? line : said);
  }
  return withoutNameLines(kept)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function isSignature(lines: string[]): boolean {
  const rest = lines.filter((line) => line.trim() !== '');
  return rest.length <= maxSignatureLines && rest.join('\n').length <= maxSignatureChars;
}

/** “Hi Ada, do you …” keeps what follows the comma; “Hola, Ada:” keeps nothing. */
function withoutGreeting(line: string): string {
  const plain = line.trim();
  if (!isGreeting(plain.slice(0, 60).replace(/([,!:.]).*$/su, '$1'))) return line;
  const [, rest = ''] = /^[^,!:.]*[,!:.]+\s*(.*)$/su.exec(plain) ?? [];
  return /^\p{Lu}[\p{L} .'’-]{0,40}[,:!]?$/u.test(rest) ? '' : rest;
}

function sentencesOf(line: string): string[] {
  return line
    .trim()
    .split(/(?<=[.!?。！？])\s+/)
    .filter((sentence) => sentence !== '');
}

function withoutLead(sentence: string): string[] {
  const rest = sentence.replace(lead, '');
  if (rest !== sentence && rest.split(/\s+/).length >= minWordsSaid && !regretted.test(rest))
    return [rest.charAt(0).toUpperCase() + rest.slice(1)];
  return isCourtesy(sentence) ? [] : [sentence];
}

/** Names below the last sentence sign it. */
function withoutNameLines(lines: string[]): string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '' && !isNameLine(line));
  return lines.slice(0, last + 1);
}

const isNameLine = (line: string) => /^(?:\p{Lu}[\p{L}.'’-]*\s*){1,4}$/u.test(line.trim());
