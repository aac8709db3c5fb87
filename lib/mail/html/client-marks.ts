/**
 * What a mail program's own mark says of a line in HTML: history begins at it, or does if it looks like headers
 * (`rule`); it introduces a quote; it belongs to a signature.
 */
export type LineMark = 'history' | 'rule' | 'introduction' | 'signature';

/**
 * What a mail program's mark says of its element. `wrapper`: holds an introduction and the quote, and may hold answers
 * beside them; `rule`: history begins here, if what follows looks like headers.
 */
export type Part = LineMark | 'quote' | 'wrapper';

const byName: Record<string, Part> = {
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
};

const byClass: Record<string, Part> = {
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
};

/** Classes that sanitised mail keeps, so that its parts can be told. */
export const allowedClasses = [
  ...Object.keys(byClass).filter((name) => !/^(?:gmail_|moz-|protonmail_)/.test(name)),
  'gmail_*',
  'moz-*',
  'protonmail_*',
];

type Attributes = Record<string, string | undefined>;

/**
 * The id or name of an element when a mail program marks a part by it, null when it tells nothing. Outlook on the web
 * puts `x_` before the ids of what it shows.
 */
export function markOf({ id, name, 'data-marker': marker }: Attributes): string | null {
  const given = [id, name, marker].map((value) => value?.replace(/^(?:x_)+/, ''));
  return given.find((value) => value !== undefined && Object.hasOwn(byName, value)) ?? null;
}

/** Outlook for Windows draws a line above the headers of what it quotes, in this weight and in no other place. */
const outlookRule = /border-top:\s*solid\s+(?:#\w+|\w+)\s+1(?:\.0)?pt/;

/** Which part an element of sanitised mail (`data-mark` from `markOf`) opens. */
export function partOf(
  tag: string,
  { class: classes = '', 'data-mark': mark, type, cite, style = '' }: Attributes,
): Part | null {
  if (mark !== undefined && Object.hasOwn(byName, mark)) return byName[mark]!;
  const named = classes.split(' ').find((name) => Object.hasOwn(byClass, name));
  const part = named === undefined ? null : byClass[named]!;
  if (tag === 'blockquote')
    return part === 'wrapper' || part === 'quote' || type === 'cite' || cite ? 'quote' : null;
  return part ?? (outlookRule.test(style) ? 'rule' : null);
}
