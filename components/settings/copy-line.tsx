'use client';
import { Copy } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { toast } from '../ui/toast.ts';

type CopyLineProps = { text: string; copyLabel: string; aside?: string; canCopy?: boolean };

/** A text to be entered elsewhere, as it is, with its copy one click away. */
export function CopyLine({ text, copyLabel, aside, canCopy = true }: CopyLineProps) {
  const t = useTranslations('common');
  return (
    <span className="flex items-start gap-2">
      <code className="min-w-0 flex-1 select-all pt-1 font-mono text-tiny [overflow-wrap:anywhere]">
        {text}
        {aside ? <span className="select-none text-muted">{aside === text ? '' : ` ${aside}`}</span> : null}
      </code>
      {canCopy ? (
        <Hint label={t('copy')}>
          <Button
            size="icon"
            variant="muted"
            aria-label={copyLabel}
            onClick={() =>
              navigator.clipboard.writeText(text).then(
                () => toast(t('copied')),
                () => toast.error(t('copyFailed')),
              )
            }
          >
            <Copy className="icon" />
          </Button>
        </Hint>
      ) : null}
    </span>
  );
}
