import { cutText, storable } from '../charset/clean-text.ts';
import { decodeBytes } from '../charset/decode-bytes.ts';
import { htmlToText } from '../html/html-to-text.ts';
import { sanitizeMail } from '../html/sanitize.ts';
import { leavesOf, type MimePart } from '../mime/mime-tree.ts';
import type { MailFlag } from '../parsed-email.ts';
import { mergeAlternatives } from './alternatives.ts';
import { unflow } from './flowed-text.ts';

export type MailBody = {
  text: string;
  html: string | null;
  trackers: number;
  parts: Set<MimePart>;
  flags: MailFlag[];
};

const maxTextLength = 2_000_000;
const maxHtmlLength = 1_500_000;

type Piece = { text: string | null; html: string | null };
type Reading = {
  fallback: string;
  htmlLeft: number;
  trackers: number;
  parts: Set<MimePart>;
  flags: Set<MailFlag>;
};

/**
 * The body of a mail: text and HTML of alternatives (RFC 2046 section 5.1.4), every other part in order. A text that says
 * less than the HTML yields to it. `parts` are those used.
 */
export function readBody(root: MimePart | null, fallback: string): MailBody {
  const reading: Reading = {
    fallback,
    htmlLeft: maxHtmlLength,
    trackers: 0,
    parts: new Set(),
    flags: new Set(),
  };
  const pieces = root ? piecesOf(root, reading, 0) : [];
  const hasHtml = pieces.some(({ html }) => html !== null);
  const readable = pieces.map((piece) => readPiece(piece, reading));
  const html = readable.map((piece) => piece.html ?? asHtml(piece.text)).filter((piece) => piece !== '');
  const text = readable.map((piece) => piece.text);
  if (hasHtml && readable.every(({ isHtmlOnly }) => isHtmlOnly)) reading.flags.add('html_only');
  return {
    text: storable(withinLimit(text.filter((piece) => piece !== '').join('\n\n'), maxTextLength, reading)),
    html: hasHtml ? storable(html.join('\n<hr>\n')) || null : null,
    trackers: reading.trackers,
    parts: reading.parts,
    flags: [...reading.flags],
  };
}

/** An alternative that says less than the HTML, or something else, does not hide it. */
function readPiece(piece: Piece, reading: Reading) {
  if (piece.html === null) return { text: piece.text ?? '', html: null, isHtmlOnly: false };
  const html = sanitised(piece.html, reading);
  if (piece.text === null || isExcuse(piece.text, piece.html))
    return { text: htmlToText(html), html, isHtmlOnly: true };
  const { text, from } = mergeAlternatives(piece.text, html);
  return { text, html, isHtmlOnly: from === 'html' };
}

/** Below this depth every part counts on its own. */
const maxDepth = 50;

function piecesOf(part: MimePart, reading: Reading, depth: number): Piece[] {
  if (part.content) return isBody(part, reading) ? [leafPiece(part, part.content, reading)] : [];
  if (depth > maxDepth) return leavesOf(part).flatMap((leaf) => piecesOf(leaf, reading, depth));
  const pieces = part.children.flatMap((child) => piecesOf(child, reading, depth + 1));
  if (part.type !== 'multipart/alternative' || pieces.length < 2) return pieces;
  return [{ text: joined(pieces.map(({ text }) => text)), html: joined(pieces.map(({ html }) => html)) }];
}

/** A body part has no file name, except the first: some mailers name it. */
function isBody({ type, disposition, name }: MimePart, { parts }: Reading): boolean {
  if (type !== 'text/plain' && type !== 'text/html') return false;
  return disposition !== 'attachment' && (name === null || parts.size === 0);
}

function leafPiece(part: MimePart, content: Buffer, reading: Reading): Piece {
  reading.parts.add(part);
  const isHtml = part.type === 'text/html';
  const charset = part.params.get('charset') ?? (isHtml ? metaCharset(content) : null);
  const decoded = decodeBytes(content, charset, reading.fallback);
  if (decoded.guessed) reading.flags.add('charset_guessed');
  const text = storable(decoded.text);
  if (isHtml) return { text: null, html: text };
  const flowed = part.params.get('format')?.toLowerCase() === 'flowed';
  return {
    text: flowed ? unflow(text, part.params.get('delsp')?.toLowerCase() === 'yes') : text,
    html: null,
  };
}

function metaCharset(content: Buffer) {
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(content.toString('latin1', 0, 4096))?.[1] ??
    null
  );
}

function joined(texts: (string | null)[]): string | null {
  const present = texts.filter((text) => text !== null);
  return present.length === 0 ? null : present.join('\n');
}

const excuse =
  /\b(?:html|e-?mail client|mail ?reader|mail program|web browser|browser)\b.{0,80}\b(?:support|display|show|view|read|enabled?|capable|compatible)|\b(?:support|display|show|view|unterst[uü]tz|darstellen|anzeigen|afficher)\w*\b.{0,60}\bhtml\b/is;

function isExcuse(text: string, html: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || (trimmed.length < 400 && html.length > trimmed.length && excuse.test(trimmed));
}

/** All HTML of a mail shares one limit, because it is read at once. */
function sanitised(html: string, reading: Reading): string {
  const within = withinLimit(html, reading.htmlLeft, reading);
  reading.htmlLeft -= within.length;
  const safe = sanitizeMail(within);
  reading.trackers += safe.trackers;
  return safe.html;
}

function withinLimit(text: string, limit: number, { flags }: Reading): string {
  if (text.length > limit) flags.add('cut');
  return cutText(text, limit);
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
function asHtml(text: string | null) {
  return text === null || text.trim() === ''
    ? ''
    : `<div style="white-space:pre-wrap">${text.trim().replace(/[&<>]/g, (char) => escapes[char] ?? char)}</div>`;
}
