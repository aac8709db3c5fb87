'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';

type QuotedHistoryProps = {
  /** The earlier mail as it will stand under the reply. */
  text: string | null;
  /** Why there is none, in words. */
  omittedReason: string | null;
  included: boolean;
  onIncludedChange: (wanted: boolean) => void;
};

/** The earlier mail under the reply, folded, as it will leave. */
export function QuotedHistory({ text, omittedReason, included, onIncludedChange }: QuotedHistoryProps) {
  const t = useTranslations('compose.history');
  const [open, setOpen] = useState(false);
  if (!text)
    return omittedReason ? (
      <p className="text-muted text-small">
        {omittedReason}{' '}
        {included ? null : (
          <Button variant="link" className="text-small" onClick={() => onIncludedChange(true)}>
            {t('include')}
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
          {open ? t('hide') : t('show', { lines })}
        </button>
        {open ? (
          <Button variant="link" className="text-small" onClick={() => onIncludedChange(false)}>
            {t('leaveOut')}
          </Button>
        ) : null}
      </div>
      {open ? (
        <section
          aria-label={t('title')}
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
