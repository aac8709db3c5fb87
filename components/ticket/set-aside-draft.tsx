'use client';
import { PenLine } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';

/** A draft while somebody writes the reply themselves. */
export function SetAsideDraft({ name, onReturn }: { name: string; onReturn: () => void }) {
  const t = useTranslations('composer');
  return (
    <p className="mt-5 text-muted text-small">
      <PenLine aria-hidden className="-translate-y-px mr-2 inline size-3 stroke-[1.75] text-ink" />
      {t('draftAside', { name })}{' '}
      <Button variant="link" className="text-small" onClick={onReturn}>
        {t('backToDraft')}
      </Button>
    </p>
  );
}
