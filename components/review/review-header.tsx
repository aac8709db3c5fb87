'use client';
import { useTranslations } from 'use-intl';
import { PaneHeader } from '../shell/pane-header.tsx';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { Keys } from '../ui/keys.tsx';

type ReviewHeaderProps = {
  waiting: number;
  skipped: number;
  onSkip: (() => void) | null;
  onBack: (() => void) | null;
};

export function ReviewHeader({ waiting, skipped, onSkip, onBack }: ReviewHeaderProps) {
  const t = useTranslations('review');
  return (
    <div className="shrink-0 border-b">
      <PaneHeader title={t('title')}>
        <p aria-live="polite" className="mr-2 text-muted text-small tabular-nums max-[479px]:sr-only">
          {t('waiting', { count: waiting })}
          {t('skipped', { count: skipped })}
        </p>
        <Hint label={t('backHint')} keys="k">
          <Button variant="muted" disabled={!onBack} onClick={() => onBack?.()}>
            {t('back')}
          </Button>
        </Hint>
        <Hint label={t('skipHint')} keys="s">
          <Button disabled={!onSkip} onClick={() => onSkip?.()}>
            {t('skip')} <Keys keys="s" className="text-muted" />
          </Button>
        </Hint>
      </PaneHeader>
    </div>
  );
}
