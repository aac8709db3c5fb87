'use client';
import { Type } from 'lucide-react';
import { Markdown } from '../markdown/markdown.tsx';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover.tsx';

/** Every mark of our Markdown, as one types it. */
const marks = [
  '**bold**',
  '*italic*',
  '## Heading',
  '- entry of a list',
  '1. numbered entry',
  '> quote',
  '`code`',
  '[a link](https://example.org)',
];

/** Says which marks format a reply. */
export function FormattingHelp() {
  return (
    <Popover>
      <Hint label="Formatting by typing">
        <PopoverTrigger asChild>
          <Button variant="muted" size="icon" aria-label="Formatting">
            <Type className="icon" />
          </Button>
        </PopoverTrigger>
      </Hint>
      <PopoverContent side="top" className="w-96" aria-label="Formatting">
        <table className="w-full table-fixed">
          <thead className="sr-only">
            <tr>
              <th>You type</th>
              <th>They read</th>
            </tr>
          </thead>
          <tbody>
            {marks.map((mark) => (
              <tr key={mark}>
                <td className="py-1 pr-3 align-top font-mono text-small [overflow-wrap:anywhere]">{mark}</td>
                <td className="py-1 align-top">
                  <Markdown text={mark} className="text-control" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="mt-2 border-t pt-2 text-muted text-small">
          Three backticks above and below keep several lines as code; rows between | make a table. A backslash
          before a mark shows the mark itself. Everything else is sent as you type it.
        </p>
      </PopoverContent>
    </Popover>
  );
}
