import type { BounceClass } from '../classification.ts';
import {
  aboutSender,
  mailboxFull,
  policyRefusal,
  recipientRejected,
  refusal,
  unknownAddress,
} from './failure-words.ts';

export type Failure = { status: string | null; class: BounceClass };

const noSuchAddress = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.1.351', '5.4.4']);
const genericCodes = new Set(['5.0.0', '5.5.0', '4.0.0']);

/** Servers explain in a line or two. */
const maxTextLength = 1000;

/**
 * Classifies a failure by its Status field and the server's text (RFC 3463): hard only when the address is invalid.
 * The text outweighs the field, because many servers write 5.1.1 or 5.0.0 for everything.
 */
export function classifyFailure(status: string | null, text: string): Failure {
  const prose = withoutNames(text);
  const code = specificCode(status, text);
  const isHard = saysUnknown(code, prose, text) && !isFull(code, prose);
  return { status: code, class: isHard ? 'hard' : 'soft' };
}

/** Whether a text gives a reason: a reply, a code, or words of failure. */
export function isTelling(text: string): boolean {
  return replyIn(text) !== null || codeInText(text) !== null || hasWords(text);
}

/** Whether status and text say more than that it failed: `5.0.0` and `550 Error` do not. */
export function givesReason(status: string | null, text: string): boolean {
  return isSpecific(specificCode(status, text)) || hasWords(text);
}

function hasWords(text: string) {
  const prose = withoutNames(text);
  return [mailboxFull, unknownAddress, recipientRejected, refusal, aboutSender].some((words) =>
    words.test(prose),
  );
}

function isFull(code: string | null, prose: string) {
  return code === '5.2.2' || code === '4.2.2' || mailboxFull.test(prose);
}

function saysUnknown(code: string | null, prose: string, text: string): boolean {
  if (code !== null && noSuchAddress.has(code) && !refusal.test(prose)) return true;
  if (code === '5.4.1' && /recipient address rejected: access denied/i.test(text)) return true;
  if (isTemporary(code, text) || refusal.test(prose) || aboutSender.test(prose)) return false;
  if (unknownAddress.test(prose)) return true;
  const mayBeUnknown = !isSpecific(code) || code?.startsWith('5.1.') === true;
  return mayBeUnknown && recipientRejected.test(prose) && !policyRefusal.test(prose);
}

/** The code of the text, else of the field; a generic one only when there is no better. */
function specificCode(status: string | null, text: string): string | null {
  const codes = [codeInText(text), enhancedCode(status ?? '')].filter((code) => code !== null);
  return codes.find(isSpecific) ?? codes[0] ?? null;
}

const isSpecific = (code: string | null) => code !== null && !genericCodes.has(code);

/** Without a code of its own, the text's reply outweighs the field; a generic code says nothing. */
function isTemporary(code: string | null, text: string): boolean {
  const severity = [codeInText(text), replyIn(text), code].find(isSpecific);
  return severity?.startsWith('4') ?? false;
}

/** An SMTP reply of failure, as in `550 unknown`, `smtp;550`, `#550` and `(550)`. */
function replyIn(text: string): string | null {
  return /(?<![\w.:-])(?<!\bport )([45][0-5]\d)(?=[\s;,:)\]"'>#-]|\.?$)/.exec(text)?.[1] ?? null;
}

function enhancedCode(text: string) {
  return /(?<![\w.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(text)?.[1] ?? null;
}

/** A code after a reply, as in `550 5.7.1`, is the server's; others may be the reporter's summary. */
function codeInText(text: string) {
  return (
    /(?<![\d.])[245]\d\d[\s-]+['"(#]*([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(text)?.[1] ??
    enhancedCode(text)
  );
}

/** Drops addresses, hosts and links, which may contain any word: `filtered@example.com`. */
function withoutNames(text: string) {
  return text
    .slice(0, maxTextLength)
    .replace(/nosuchuser/gi, ' no such user ')
    .replace(/\u2019/g, "'")
    .replace(/\bhttps?:\/\/\S+/gi, ' ')
    .replace(/<[^<>\s]*>/g, ' ')
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, ' ')
    .replace(/\b[a-z]+\.(?=[A-Z][a-z]+\b)/g, '$& ')
    .replace(/\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}\b/gi, ' ')
    .replace(/\s+/g, ' ');
}
