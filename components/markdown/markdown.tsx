import type { Token, Tokens } from 'marked';
import { Fragment, type ReactNode } from 'react';
import { lexMarkdown, type MarkdownOptions } from '#lib/mail/markdown/lex-markdown.ts';
import type { TableToken } from '#lib/mail/markdown/tokens.ts';
import { cn } from '../ui/cn.ts';
import { type Annotation, Inline, plainTextOf } from './inline.tsx';

type Annotate = (block: string) => Annotation[];
type MarkdownProps = MarkdownOptions & {
  text: string;
  /** What is said about stretches of a block's plain text: their sources, and doubts. */
  annotate?: Annotate;
  onCite?: (index: number) => void;
  className?: string;
};

/**
 * Renders our Markdown as React elements: what `renderMarkdown` makes of it for a mail, without HTML in between.
 * Images are never fetched.
 */
export function Markdown({ text, annotate, onCite, className, anyHeading }: MarkdownProps) {
  return (
    <div className={cn('measure flex flex-col gap-3 text-read [overflow-wrap:anywhere]', className)}>
      <Blocks tokens={lexMarkdown(text, { anyHeading })} annotate={annotate} onCite={onCite} />
    </div>
  );
}

type Shared = { annotate: Annotate | undefined; onCite: ((index: number) => void) | undefined };

function Blocks({ tokens, ...shared }: Shared & { tokens: Token[] }) {
  return tokens.map((token, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a text have no other name
    <Fragment key={index}>{block(token, shared)}</Fragment>
  ));
}

function block(token: Token, shared: Shared): ReactNode {
  switch (token.type) {
    case 'space':
      return blankLines(token.raw.split('\n').length - 3);
    case 'heading':
      return (
        <p dir="auto" className="font-semibold">
          {inline(token as Tokens.Heading, shared)}
        </p>
      );
    case 'code':
      return (
        <pre className="overflow-x-auto rounded-md bg-hover px-3 py-2 font-mono text-small">{token.text}</pre>
      );
    case 'blockquote':
      return (
        <blockquote dir="auto" className="flex flex-col gap-2 border-strong-line border-s-2 ps-3 text-muted">
          <Blocks tokens={token.tokens ?? []} {...shared} />
        </blockquote>
      );
    case 'list':
      return list(token as Tokens.List, shared);
    case 'table':
      return table(token as unknown as TableToken, shared);
    default:
      return (
        <p dir="auto" className="whitespace-pre-wrap">
          {inline(token as Tokens.Paragraph, shared)}
        </p>
      );
  }
}

/** The first of several blank lines is the space between two blocks. */
function blankLines(count: number) {
  return count > 0 ? <div aria-hidden style={{ height: `${count}lh` }} /> : null;
}

function list(token: Tokens.List, shared: Shared) {
  const Part = token.ordered ? 'ol' : 'ul';
  return (
    <Part
      {...(token.ordered ? { start: Number(token.start) } : {})}
      dir="auto"
      className={cn('flex flex-col gap-1 ps-5', token.ordered ? 'list-decimal' : 'list-disc')}
    >
      {token.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries of a text have no other name
        <li key={index} className="marker:text-muted">
          <Blocks tokens={item.tokens} {...shared} />
        </li>
      ))}
    </Part>
  );
}

function table({ rows }: TableToken, shared: Shared) {
  const [header = [], ...body] = rows;
  return (
    <div className="overflow-x-auto">
      <table dir="auto" className="text-control">
        <thead>{row(header, shared)}</thead>
        <tbody>
          {body.map((cells, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a text have no other name
            <Fragment key={index}>{row(cells, shared)}</Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function row(cells: TableToken['rows'][number], shared: Shared) {
  return (
    <tr>
      {cells.map(({ tokens, header, align }, index) => {
        const Part = header ? 'th' : 'td';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells of a text have no other name
          <Part key={index} className={cn('border-b py-1 pr-4 font-normal', alignments[align ?? 'left'])}>
            {inline({ tokens }, shared)}
          </Part>
        );
      })}
    </tr>
  );
}

const alignments = { left: 'text-left', center: 'text-center', right: 'text-right' };

function inline({ tokens }: { tokens: Token[] }, { annotate, onCite }: Shared) {
  return <Inline tokens={tokens} annotations={annotate?.(plainTextOf(tokens)) ?? []} onCite={onCite} />;
}
