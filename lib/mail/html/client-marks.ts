/**
 * What a mail client's markup says about a line. `rule`: history begins here if headers follow. `delimiter`: the line `-- `
 * of plain text (RFC 3676 section 4.3).
 */
export type LineMark = 'history' | 'rule' | 'introduction' | 'signature' | 'delimiter';

/** What a mail client's markup says about an element; a `wrapper` holds the introduction, the quote and perhaps replies. */
export type Part = LineMark | 'quote' | 'wrapper';

const byName = partsBy({
  divRplyFwdMsg: 'history',
  stopSpelling: 'history',
  OLK_SRC_BODY_SECTION: 'history',
  appendonsend: 'rule',
  zwchr: 'rule',
  'mail-editor-reference-message-container': 'quote',
  __QUOTED_TEXT__: 'quote',
  __HEADERS__: 'introduction',
  blockquote_zmail: 'quote',
  isReplyContent: 'quote',
  replyBlockquote: 'quote',
  quote: 'quote',
  messageReplySection: 'wrapper',
  'reply-intro': 'introduction',
  Signature: 'signature',
  AppleMailSignature: 'signature',
  messageSignatureSection: 'signature',
  'ms-outlook-mobile-signature': 'signature',
  ymail_android_signature: 'signature',
  __SIG_PRE__: 'signature',
  __SIG_POST__: 'signature',
});

const byClass = partsBy({
  OutlookMessageHeader: 'history',
  gmail_quote: 'wrapper',
  gmail_extra: 'wrapper',
  protonmail_quote: 'wrapper',
  zmail_extra: 'wrapper',
  yahoo_quoted: 'quote',
  'front-blockquote': 'quote',
  freshdesk_quote: 'quote',
  missive_quote: 'quote',
  clean_bq: 'quote',
  hs_reply: 'quote',
  gmail_attr: 'introduction',
  'moz-cite-prefix': 'introduction',
  gmail_signature: 'signature',
  gmail_signature_prefix: 'signature',
  'moz-signature': 'signature',
  protonmail_signature_block: 'signature',
  'front-signature': 'signature',
  bloop_sign: 'signature',
});

/** Classes that the sanitiser keeps, so that quotes and signatures can be recognised. */
export const allowedClasses = [
  ...[...byClass.keys()].filter((name) => !/^(?:gmail_|moz-|protonmail_)/.test(name)),
  'gmail_*',
  'moz-*',
  'protonmail_*',
];

type Attributes = Record<string, string | undefined>;

/** The id or name by which a mail client marks a part, or null. Outlook on the web prefixes ids with `x_`. */
export function markOf({ id, name, 'data-marker': marker }: Attributes): string | null {
  const candidates = [id, name, marker].map((value) => value?.replace(/^(?:x_)+/, ''));
  return candidates.find((value) => value !== undefined && byName.has(value)) ?? null;
}

/** The border that Outlook for Windows draws only above the headers of a quoted mail. */
const outlookRule = /border-top:\s*solid\s+(?:#\w+|\w+)\s+1(?:\.0)?pt/;

/** The part that an element of sanitised HTML begins (`data-mark` is `markOf`). */
export function partOf(
  tag: string,
  { class: classes = '', 'data-mark': mark, type, cite, style = '' }: Attributes,
): Part | null {
  const marked = mark && byName.get(mark);
  if (marked) return marked;
  const named = classes.split(' ').find((name) => byClass.has(name)) ?? '';
  const part = byClass.get(named) ?? null;
  if (tag === 'blockquote')
    return part === 'wrapper' || part === 'quote' || type === 'cite' || cite ? 'quote' : null;
  return part ?? (outlookRule.test(style) ? 'rule' : null);
}

function partsBy(parts: Record<string, Part>): Map<string, Part> {
  return new Map(Object.entries(parts));
}
