'use client';
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';

type UnfilledNoticeProps = { unfilled: string[]; onShow: (placeholder: string) => void };

/** Says what is to be filled in before the reply can leave. */
export function UnfilledNotice({ unfilled, onShow }: UnfilledNoticeProps) {
  const t = useTranslations('savedReplies.placeholders');
  const [first] = unfilled;
  if (first === undefined) return null;
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-2 gap-y-1 text-amber text-small">
      <TriangleAlert aria-hidden className="size-3.5 shrink-0 stroke-[1.75]" />
      <span className="[overflow-wrap:anywhere]">{t('fillIn', { names: unfilled.join(', ') })}</span>
      <Button variant="muted" className="h-6 px-1.5 text-small" onClick={() => onShow(first)}>
        {t('show')}
      </Button>
    </p>
  );
}
