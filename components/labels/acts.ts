import type { Draft } from '#lib/drafts/schema.ts';
import { dayAndTime } from './times.ts';

type Act = Draft['acts'][number];
type Clock = { now: Date; timeZone: string };

/** What signing does, as in “close this ticket”; the words that come with it stand beside. */
export function actLabel(act: Act, { now, timeZone }: Clock): string {
  switch (act.kind) {
    case 'close':
      return 'close this ticket';
    case 'snooze':
      return `snooze this ticket until ${dayAndTime(act.until, now, timeZone)}`;
    case 'tool':
      return act.arguments.priority ? 'mark this ticket urgent' : 'tag this ticket urgent';
  }
}

/** “close this ticket and mark it …”: all acts in one sentence without its beginning. */
export function actsLabel(acts: Act[], clock: Clock): string {
  return new Intl.ListFormat('en').format(acts.map((act) => actLabel(act, clock)));
}

/** Why it would be closed, in the assistant's words. */
export function actReason(acts: Act[]): string | null {
  return acts.find((act) => act.kind === 'close')?.resolution ?? null;
}
