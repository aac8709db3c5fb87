'use client';
import { useTranslations } from 'use-intl';

/** Lies over a box while files are held above it. */
export function DropOverlay() {
  const t = useTranslations('compose.reply');
  return (
    <p className="pointer-events-none absolute inset-1 flex items-center justify-center rounded-md border border-ink border-dashed bg-raised font-medium text-ink">
      {t('drop')}
    </p>
  );
}
