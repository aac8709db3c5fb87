'use client';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';

type HistoryProps = {
  /** The earlier mail as it will stand under the reply. */
  text: string | null;
  /** Why there is none, in words. */
  leftOut: string | null;
  wanted: boolean;
  onWanted: (wanted: boolean) => void;
};

/** The earlier mail under the reply, folded, as it will leave. */
export function History({ text, leftOut, wanted, onWanted }: HistoryProps) {
  const [open, setOpen] = useState(false);
  if (!text)
    return leftOut ? (
      <p className="text-muted text-small">
        {leftOut}{' '}
        {wanted ? null : (
          <Button look="link" className="text-small" onClick={() => onWanted(true)}>
            Put it in again
          </Button>
        )}
      </p>
    ) : null;
  const lines = text.split('\n').length - 1;
  return (
    <div className="text-small">
      <div className="flex flex-wrap items-center gap-x-3">
        <button
          type="button"
          aria-expanded={open}
          className="rounded-sm text-muted underline-offset-3 hover:text-text hover:underline pointer-coarse:py-1.5"
          onClick={() => setOpen(!open)}
        >
          {open ? 'Fold the earlier mail' : `··· ${lines} earlier ${lines === 1 ? 'line' : 'lines'} below`}
        </button>
        {open ? (
          <Button look="link" className="text-small" onClick={() => onWanted(false)}>
            Leave it out
          </Button>
        ) : null}
      </div>
      {open ? (
        <section
          aria-label="The earlier mail"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
          tabIndex={0}
          className="mt-1.5 max-h-60 overflow-y-auto whitespace-pre-wrap border-l-2 pl-3 text-muted [overflow-wrap:anywhere]"
        >
          {text.replace(/^> ?/gm, '')}
        </section>
      ) : null}
    </div>
  );
}
