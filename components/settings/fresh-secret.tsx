'use client';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.ts';

type FreshSecretProps = { description: string; secret: string; onDone: () => void };

/** What is shown once and never again. */
export function FreshSecret({ description, secret, onDone }: FreshSecretProps) {
  const t = useTranslations('common');
  return (
    <div role="status" className="mt-2 mb-4 rounded-lg border border-ink-line px-3 py-3">
      <p className="mb-2">{description}</p>
      <div className="flex items-center gap-2">
        <code className="min-w-0 flex-1 select-all rounded-md bg-background px-2.5 py-1.5 font-mono text-small [overflow-wrap:anywhere]">
          {secret}
        </code>
        <Button
          variant="outline"
          onClick={() => void navigator.clipboard.writeText(secret).then(() => toast(t('copied')))}
        >
          {t('copy')}
        </Button>
        <Button variant="muted" onClick={onDone}>
          {t('done')}
        </Button>
      </div>
    </div>
  );
}
