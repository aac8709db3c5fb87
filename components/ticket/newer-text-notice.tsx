'use client';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import type { KeptText } from './use-kept-text.ts';

/** Says that the same person has written on in another window. */
export function NewerTextNotice({ unsentText }: { unsentText: KeptText }) {
  const t = useTranslations('composer');
  if (!unsentText.isBehind) return null;
  return (
    <p role="status" className="flex w-full flex-wrap items-center gap-x-3 text-amber text-small">
      {t('changedElsewhere')}
      <Button variant="link" className="text-small" onClick={unsentText.takeNewer}>
        {t('takeOther')}
      </Button>
      <Button variant="link" className="text-small" onClick={unsentText.keepOwn}>
        {t('keepThis')}
      </Button>
    </p>
  );
}
