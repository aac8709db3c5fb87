'use client';
import { useLocale, useTranslations } from 'use-intl';
import type { Colleague } from '../data/presence.ts';

/** Says who writes and who looks: “Ada is writing”, or “Ada is writing, Bo and Cy are looking at this”. */
export function usePresenceWords(): (colleagues: Colleague[]) => string {
  const t = useTranslations('presence');
  const names = new Intl.ListFormat(useLocale(), { type: 'conjunction' });
  return (colleagues) =>
    (['writing', 'reading'] as const)
      .flatMap((doing) => {
        const those = colleagues.filter(({ isWriting }) => isWriting === (doing === 'writing'));
        if (those.length === 0) return [];
        return t(doing, { names: names.format(those.map(({ name }) => name)), count: those.length });
      })
      .join(', ');
}
