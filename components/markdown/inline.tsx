import type { Token } from 'marked';
import { Fragment, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type ImageToken, imageLabel } from '#lib/mail/markdown/tokens.ts';
import { cn } from '../ui/cn.ts';
import { Hint } from '../ui/hint.tsx';

/** What was found of a sentence: a word for it, and why. `isDoubt` is false for what is only said. */
export type Finding = { word: string; because: string; isDoubt: boolean };

/** Something said about a stretch of a block's plain text. */
export type Annotation = { start: number; end: number; cites: number[]; finding: Finding | null };

type InlineProps = {
  tokens: Token[];
  annotations: Annotation[];
  onCite: ((index: number) => void) | undefined;
};

/** Words with their weight and links, and with the annotations at their places. */
export function Inline({ tokens, annotations, onCite }: InlineProps) {
  const cursor = { at: 0 };
  return renderTokens(tokens, { cursor, annotations, onCite });
}

/** The plain text that `Inline` draws, character for character: annotations count in it. */
export function plainTextOf(tokens: Token[]): string {
  return tokens.map((token) => (hasTokens(token) ? plainTextOf(token.tokens) : leafText(token))).join('');
}

type RenderState = { cursor: { at: number }; annotations: Annotation[]; onCite: InlineProps['onCite'] };

function renderTokens(tokens: Token[], walk: RenderState): ReactNode {
  return tokens.map((token, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: words have no other name
    <Fragment key={index}>{renderToken(token, walk)}</Fragment>
  ));
}

function renderToken(token: Token, walk: RenderState): ReactNode {
  const inner = hasTokens(token) ? renderTokens(token.tokens, walk) : renderLeaf(token, walk);
  switch (token.type) {
    case 'strong':
      return <strong className="font-semibold">{inner}</strong>;
    case 'em':
      return <em>{inner}</em>;
    case 'codespan':
      return <code className="rounded-sm bg-hover px-1 py-px font-mono text-[0.92em]">{inner}</code>;
    case 'link':
      return (
        <a
          href={token.href}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="rounded-sm underline decoration-strong-line underline-offset-3 hover:decoration-current"
        >
          {inner}
        </a>
      );
    case 'br':
      return <br />;
    default:
      return inner;
  }
}

function hasTokens(token: Token): token is Token & { tokens: Token[] } {
  return token.type !== 'image' && 'tokens' in token && token.tokens !== undefined;
}

function leafText(token: Token): string {
  if (token.type === 'br') return '\n';
  if (token.type === 'image') return imageLabel(token as ImageToken);
  return 'text' in token ? String(token.text) : token.raw;
}

/** A leaf, cut where annotations begin and end. */
function renderLeaf(token: Token, { cursor, annotations, onCite }: RenderState): ReactNode {
  const text = leafText(token);
  const from = cursor.at;
  const to = from + text.length;
  cursor.at = to;
  const here = annotations.filter(({ start, end }) => start < to && end > from);
  if (here.length === 0 || token.type === 'br') return token.type === 'br' ? null : text;

  const pieces: ReactNode[] = [];
  let at = from;
  for (const { start, end, cites, finding } of here) {
    const [first, last] = [Math.max(start, from), Math.min(end, to)];
    if (first > at) pieces.push(text.slice(at - from, first - from));
    const words = text.slice(first - from, last - from);
    const marks: ReactNode[] =
      end <= to ? cites.map((index) => <Cite key={index} index={index} onCite={onCite} />) : [];
    if (finding && end <= to) marks.push(<FindingMark key="finding" finding={finding} />);
    const said = marks.length > 0 ? withMarks(words, marks) : words;
    pieces.push(
      finding ? (
        <span
          key={first}
          className={cn(
            'underline decoration-dotted decoration-2 underline-offset-4',
            finding.isDoubt ? 'decoration-amber' : 'decoration-strong-line',
          )}
        >
          {said}
        </span>
      ) : (
        <Fragment key={first}>{said}</Fragment>
      ),
    );
    at = last;
  }
  pieces.push(text.slice(at - from));
  return pieces;
}

/** Numbers stay on the line of the word that they follow. */
function withMarks(words: string, marks: ReactNode[]): ReactNode {
  const cut = words.search(/\S+\s*$/);
  return (
    <>
      {words.slice(0, cut)}
      <span className="whitespace-nowrap">
        {words.slice(cut)}
        {marks}
      </span>
    </>
  );
}

function Cite({ index, onCite }: { index: number; onCite: InlineProps['onCite'] }) {
  const t = useTranslations('ui');
  return (
    <button
      type="button"
      onClick={() => onCite?.(index)}
      className="-my-1 rounded-sm px-0.5 align-super font-medium text-[11px] text-ink leading-none hover:bg-selected"
    >
      <span className="sr-only">{t('source')} </span>
      {index}
    </button>
  );
}

/** The word for a finding after its sentence; why, on hover, on focus and for a screen reader. */
function FindingMark({ finding: { word, because, isDoubt } }: { finding: Finding }) {
  return (
    <Hint label={because || word}>
      <button
        type="button"
        className={cn(
          '-my-1 ml-1 inline-block rounded-sm px-0.5 align-super text-[11px] leading-none no-underline hover:bg-hover',
          isDoubt ? 'font-medium text-amber' : 'text-muted',
        )}
      >
        {word}
        {because ? <span className="sr-only">: {because}</span> : null}
      </button>
    </Hint>
  );
}
