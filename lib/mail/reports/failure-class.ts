import type { BounceClass } from '../classification.ts';

export type Failure = { status: string | null; class: BounceClass };

const noSuchAddress = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.1.351', '5.4.4']);
const genericCodes = new Set(['5.0.0', '5.5.0', '4.0.0']);

/** Servers explain in a line or two. */
const maxTextLength = 1000;

const full =
  /mailbox (?:is |was )?full|mail ?box.{0,30}full|over ?quota|quota (?:exceeded|full|violation)|exceed\w* (?:\w+ ){0,4}(?:quota|storage)|insufficient (?:\w+ )?(?:storage|space)|disk (?:quota|full)|out of (?:storage|space)|not enough (?:storage|space)/i;
const policy = /filter|refus|spam|block/i;
const unknown =
  /user unknown|unknown user|no such (?:user|recipient|mailbox|address|person|account)|not found|does ?n[o']t exist|does not exist|doesn't exist|not listed in|invalid recipient|no longer on (?:this )?server|mailbox unavailable|(?:host|domain) not found|no mx\b|null mx|has moved|recipient unknown|unknown recipient|no mailbox here by that name/i;

/**
 * Classifies a failure by its Status field and the server's text (RFC 3463): hard only when the address is invalid.
 * The text outweighs the field, because many servers write 5.1.1 or 5.0.0 for everything.
 */
export function classifyFailure(status: string | null, text: string): Failure {
  const prose = withoutNames(text);
  const field = enhancedCode(status ?? '');
  const textCode = codeInText(text);
  const code = textCode && !genericCodes.has(textCode) ? textCode : (field ?? textCode);
  const reply = /(?<![\d.-])([245])\d\d(?![\d.])/.exec(text)?.[1];
  const temporary = (code ?? field)?.startsWith('4') ?? reply === '4';
  if (code === '5.2.2' || code === '4.2.2' || full.test(prose)) return { status: code, class: 'soft' };
  if (code !== null && noSuchAddress.has(code) && !policy.test(prose)) return { status: code, class: 'hard' };
  if (!temporary && unknown.test(prose) && !policy.test(prose)) return { status: code, class: 'hard' };
  const accessDenied = code === '5.4.1' && /recipient address rejected: access denied/i.test(text);
  return { status: code, class: accessDenied ? 'hard' : 'soft' };
}

function enhancedCode(text: string) {
  return /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(text)?.[1] ?? null;
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
    .replace(/\bhttps?:\/\/\S+/gi, ' ')
    .replace(/<[^<>\s]*>/g, ' ')
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, ' ')
    .replace(/\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}\b/gi, ' ')
    .replace(/\s+/g, ' ');
}
