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
    case 'forward':
      return `forward this ticket to ${act.to}`;
    case 'tool':
      return act.arguments.priority ? 'mark this ticket urgent' : 'tag this ticket urgent';
  }
}

/** “close this ticket and mark it …”: all acts in one sentence without its beginning. */
export function actsLabel(acts: Act[], clock: Clock): string {
  const labels = acts.map((act) => actLabel(act, clock));
  const [first = '', ...others] = labels;
  // The first one names the ticket; the others say “it”.
  return new Intl.ListFormat('en').format([
    first,
    ...others.map((label) => label.replace('this ticket', 'it')),
  ]);
}

/** Why it would be closed, in the assistant's words. */
export function actReason(acts: Act[]): string | null {
  return acts.find((act) => act.kind === 'close')?.resolution ?? null;
}
