import type { Lexer, Token, TokenizerExtension, TokenizerObject, Tokens } from 'marked';
import { atWordBorders, isInWord } from './borders.ts';

/** Marks enclose phrases. The limit keeps the search for their end short on hostile lines. */
const maxPhrase = 1000;
const maxLink = 5000;

const strong = /^\*\*(?![\s*])(?:[^*]|\*(?!\*)[^*]+\*(?!\*))+?\*\*(?!\*)/;
const emphasis = /^\*(?![\s*])[^*]+\*(?!\*)/;
const escapedPair = /^((?:\\\*){1,2})(?![\s\\*])[^\\*]+\1(?!\*)/;
/** So many that nobody writes more, so that a line of them is read fast. */
const backslashes = /^\\{1,20}/;
const code = /^(`)(?![\s`])[^`]*[^\s`]`(?!`)|^(``)(?!`).*?[^`]``(?!`)/;
const link = /^(!?)\[((?:[^[\]]|\[[^[\]]*\])*)\]\((?:<([^<>]+)>|((?:[^()\s<>]|\([^()\s]*\))+))\)/;
const url = /^https?:\/\/[^\s<>"“”„«»。，、；：！？（）「」『』【】《》]+/iu;
/** Where a `*` ends nothing: code, targets of links, bare links, escaped marks. */
const opaque = /`[^`]+`|\]\([^()\s]*\)|https?:\/\/[^\s<>*]+|\\[*`]/gi;

/** Turns off what marked reads inside a line. Text is neither decoded nor searched for addresses. */
export const inlineRules: TokenizerObject = {
  escape: () => undefined,
  tag: () => undefined,
  link: () => undefined,
  reflink: () => undefined,
  emStrong: () => undefined,
  codespan: () => undefined,
  br: () => undefined,
  del: () => undefined,
  autolink: () => undefined,
  url: () => undefined,
  inlineText(src) {
    const raw = /^(?:[^\\![`*h]|h(?!ttps?:\/\/))+/i.exec(src)?.[0] ?? src.slice(0, 1);
    return { type: 'text', raw, text: raw, escaped: false };
  },
};

/** What is read: the rest of a line, and up to two characters before it. */
type At = { src: string; before: string; lexer: Lexer };

/** The marks inside a line, as extensions of marked: only these can know what stands before them. */
export function inlineExtensions(): TokenizerExtension[] {
  const lines = new WeakMap<Token[], string>();
  const readers = [readEscape, readEmphasis, readCode, readLink, readUrl];
  return [
    {
      name: 'own-inline',
      level: 'inline',
      tokenizer(src, tokens) {
        // Its first call for a list of tokens sees the whole line.
        const line = lines.get(tokens) ?? src;
        if (line === src) lines.set(tokens, line);
        const at = line.length - src.length;
        const before = line.slice(Math.max(0, at - 2), at);
        for (const read of readers) {
          const token = read({ src, before, lexer: this.lexer });
          if (token) return token;
        }
      },
    },
  ];
}

/** A backslash counts only where a mark would begin without it. Of several the first one counts, and the others are shown. */
function readEscape({ src, before }: At): Tokens.Escape | undefined {
  const [run] = backslashes.exec(src) ?? [];
  if (run === undefined) return;
  const others = run.slice(1);
  const pair = matchEscapedPair(src.slice(others.length), before);
  if (pair)
    return {
      type: 'escape',
      raw: others + pair,
      text: others ? others.slice(1) + pair : pair.replaceAll('\\', ''),
    };
  const rest = src.slice(run.length);
  const found = matchEmphasis(rest, before) ?? matchCode(rest, before) ?? matchLink(rest)?.raw;
  const mark = found && /^(?:\*+|`+|!?\[)/.exec(found)?.[0];
  return mark ? { type: 'escape', raw: run + mark, text: others + mark } : undefined;
}

function readEmphasis({ src, before, lexer }: At): Tokens.Strong | Tokens.Em | undefined {
  const raw = matchEmphasis(src, before);
  if (!raw) return;
  const width = raw.startsWith('**') ? 2 : 1;
  const text = raw.slice(width, -width);
  return { type: width === 2 ? 'strong' : 'em', raw, text, tokens: lexer.inlineTokens(text) };
}

function readCode({ src, before }: At): Tokens.Codespan | undefined {
  const raw = matchCode(src, before);
  if (!raw) return;
  const text = raw.startsWith('``') ? raw.slice(2, -2) : raw.slice(1, -1);
  return { type: 'codespan', raw, text: /^ .*\S.* $/.test(text) ? text.slice(1, -1) : text };
}

function readLink({ src, lexer }: At): Tokens.Image | Tokens.Link | undefined {
  const found = matchLink(src);
  if (!found) return;
  const { raw, href, text, isImage } = found;
  if (isImage) return { type: 'image', raw, href, text, title: null, tokens: [] };
  const { state } = lexer;
  if (state.inLink) return;
  state.inLink = true;
  const tokens = lexer.inlineTokens(text);
  state.inLink = false;
  return { type: 'link', raw, href, text, title: null, tokens };
}

function readUrl({ src, before, lexer }: At): Tokens.Link | undefined {
  if (!/^https?:/i.test(src) || lexer.state.inLink || isInWord(before)) return;
  const raw = withoutTrailingPunctuation(url.exec(src.slice(0, maxLink))?.[0] ?? '');
  if (!/^https?:\/\/[\p{L}\p{N}[]/iu.test(raw)) return;
  return { type: 'link', raw, href: raw, text: raw, title: null, tokens: [{ type: 'text', raw, text: raw }] };
}

function matchEmphasis(src: string, before: string): string | null {
  if (src[0] !== '*') return null;
  const visible = src.slice(0, maxPhrase).replace(opaque, (found) => found.replaceAll('*', 'x'));
  const width = strong.test(visible) ? 2 : 1;
  const length = (width === 2 ? strong : emphasis).exec(visible)?.[0].length;
  return length ? enclosed(src, before, { length, width }) : null;
}

/** `\*so\*`, as models escape what must not be italic. */
function matchEscapedPair(src: string, before: string): string | null {
  const [raw, mark = ''] = escapedPair.exec(src.slice(0, maxPhrase)) ?? [];
  return raw ? enclosed(src, before, { length: raw.length, width: mark.length }) : null;
}

function matchCode(src: string, before: string): string | null {
  if (src[0] !== '`') return null;
  const [raw, , double] = code.exec(src.slice(0, maxPhrase)) ?? [];
  return raw ? enclosed(src, before, { length: raw.length, width: double ? 2 : 1 }) : null;
}

/** The marks and what they enclose, if they stand at the borders of words. */
function enclosed(src: string, before: string, { length, width }: { length: number; width: number }) {
  const raw = src.slice(0, length);
  const isCode = raw.startsWith('`');
  const atBorders = atWordBorders({
    before,
    inner: isCode ? 'x' : raw.slice(width, -width),
    after: src.slice(length, length + 2),
    inUnspaced: isCode || width >= 2,
  });
  return atBorders ? raw : null;
}

function matchLink(src: string) {
  if (src[0] !== '[' && !src.startsWith('![')) return null;
  const [raw, mark, label = '', enclosedTarget, bareTarget] = link.exec(src.slice(0, maxLink)) ?? [];
  if (raw === undefined) return null;
  const href = enclosedTarget ?? bareTarget ?? '';
  const leads = /^(?:https?:\/\/|mailto:)\S+$/i.test(href);
  const isImage = mark === '!' && !leads && !/^[a-z][a-z\d+.-]*:/i.test(href);
  const text = mark === '!' && leads ? label.trim() || href : label;
  return isImage || (leads && text.trim()) ? { raw, href, text, isImage } : null;
}

/** A sentence's punctuation is not part of a link in it, nor is a bracket that opened before. */
function withoutTrailingPunctuation(found: string): string {
  for (let raw = found; ; raw = raw.slice(0, -1)) {
    if (raw.endsWith(')') && raw.split('(').length >= raw.split(')').length) return raw;
    if (!/[?!.,:;*_'~&)\]}…]$/.test(raw)) return raw;
  }
}
