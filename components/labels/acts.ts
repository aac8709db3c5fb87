import type { useTranslations } from 'use-intl';
import type { Draft } from '#lib/drafts/schema.ts';
import { type Clock, dayAndTime } from './times.ts';

type T = ReturnType<typeof useTranslations<'draft'>>;
type Act = Draft['acts'][number];

/** What signing does, as in “close this ticket and mark it …”; the words that come with it stand beside. */
export function actsLabel(t: T, acts: Act[], clock: Clock): string {
  // The first one names the ticket; the others say “it”.
  const labels = acts.map((act, index) => actLabel(t, act, { first: String(index === 0), clock }));
  return new Intl.ListFormat(clock.locale).format(labels);
}

function actLabel(t: T, act: Act, { first, clock }: { first: string; clock: Clock }): string {
  switch (act.kind) {
    case 'close':
      return t('acts.close', { first });
    case 'snooze':
      return t('acts.snooze', { first, until: dayAndTime(act.until, clock) });
    case 'forward':
      return t('acts.forward', { first, to: act.to });
    case 'tool':
      return t(act.arguments.priority ? 'acts.markUrgent' : 'acts.tagUrgent', { first });
  }
}

/** Why it would be closed, in the assistant's words. */
export function actReason(acts: Act[]): string | null {
  return acts.find((act) => act.kind === 'close')?.resolution ?? null;
}
