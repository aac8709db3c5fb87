import { lexer, type Token, type Tokens } from 'marked';
import { Fragment, type ReactNode } from 'react';
import { cn } from '../ui/cn.ts';
import { type Annotation, Inline, plainTextOf } from './inline.tsx';

type Annotate = (block: string) => Annotation[];
type MarkdownProps = {
  text: string;
  /** What is said about stretches of a block's plain text: their sources, and doubts. */
  annotate?: Annotate;
  onCite?: (index: number) => void;
  className?: string;
};

/**
 * Renders Markdown as React elements, without HTML in between. Unknown syntax is shown as plain text.
 * Images are never fetched.
 */
export function Markdown({ text, annotate, onCite, className }: MarkdownProps) {
  return (
    <div className={cn('measure flex flex-col gap-3 text-read [overflow-wrap:anywhere]', className)}>
      <Blocks tokens={lexer(text, { gfm: true, breaks: true })} annotate={annotate} onCite={onCite} />
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
      return null;
    case 'heading':
      return <p className="font-semibold">{inline(token as Tokens.Heading, shared)}</p>;
    case 'code':
      return (
        <pre className="overflow-x-auto rounded-md bg-hover px-3 py-2 font-mono text-small">{token.text}</pre>
      );
    case 'blockquote':
      return (
        <blockquote className="flex flex-col gap-2 border-strong-line border-l-2 pl-3 text-muted">
          <Blocks tokens={token.tokens ?? []} {...shared} />
        </blockquote>
      );
    case 'list':
      return list(token as Tokens.List, shared);
    case 'hr':
      return <hr />;
    case 'table':
      return table(token as Tokens.Table, shared);
    case 'html':
      return <p className="whitespace-pre-wrap">{token.raw.trim()}</p>;
    default:
      return <p>{inline(token as Tokens.Paragraph, shared)}</p>;
  }
}

function list(token: Tokens.List, shared: Shared) {
  const Part = token.ordered ? 'ol' : 'ul';
  return (
    <Part
      {...(token.ordered ? { start: Number(token.start) || 1 } : {})}
      className={cn('flex flex-col gap-1 pl-5', token.ordered ? 'list-decimal' : 'list-disc')}
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

function table({ header, rows }: Tokens.Table, shared: Shared) {
  return (
    <div className="overflow-x-auto">
      <table className="text-control">
        <thead>
          <tr>{header.map((cell) => cellOf('th', cell, shared))}</tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a text have no other name
            <tr key={index}>{row.map((cell) => cellOf('td', cell, shared))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellOf(Part: 'th' | 'td', cell: Tokens.TableCell, shared: Shared) {
  return (
    <Part key={cell.text} className="border-b py-1 pr-4 text-left font-normal">
      {inline(cell, shared)}
    </Part>
  );
}

function inline(token: { tokens?: Token[]; text: string; raw?: string }, { annotate, onCite }: Shared) {
  const tokens = token.tokens ?? [{ type: 'text', raw: token.text, text: token.text } as Tokens.Text];
  return <Inline tokens={tokens} annotations={annotate?.(plainTextOf(tokens)) ?? []} onCite={onCite} />;
}
