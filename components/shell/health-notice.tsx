'use client';
import { useTranslations } from 'use-intl';
import { healthParts, useHealth } from '../data/health.ts';

/** Said on every screen while a part is away: until it is back, mail waits. */
export function HealthNotice() {
  const health = useHealth();
  const t = useTranslations('shell.health');
  const away = health && healthParts.find((part) => health.checks[part]?.ok === false);
  if (!away) return null;
  return (
    <p role="status" className="px-2 py-1.5 text-red text-small">
      {t('away', { part: t(`parts.${away}`), detail: health.checks[away].detail })}
    </p>
  );
}
