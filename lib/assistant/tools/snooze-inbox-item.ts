import { z } from 'zod';
import { Refusal } from '#lib/platform/errors.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import { snoozeTicket } from '#lib/tickets/status.ts';
import { toolRefusal } from '../run/tool-refusal.ts';
import { permissionFor } from '../versions/permission.ts';
import { defineTool } from './tool.ts';

const maxDays = 30;

export const snoozeInboxItem = defineTool({
  name: 'snooze_inbox_item',
  description:
    'Proposes to hide the ticket you work on until a time in the future, at most 30 days ahead; a new mail of the contact wakes it earlier. For matters where nothing can be done before a day that the contact or the team has named. A person signs it. It tells the contact nothing.',
  kind: 'write',
  input: z.strictObject({
    until: z.iso.datetime({ offset: true }).describe('ISO 8601 with zone, as 2030-05-04T09:00:00Z.'),
  }),
  run: async (ctx, input) => {
    const { ticketId, version } = ctx.run.claim;
    const until = new Date(input.until);
    assertSoon(until);
    if (permissionFor(version.policy, 'snooze') === 'approve') {
      const act = { kind: 'snooze', until: until.toISOString() } as const;
      return { text: 'Proposed: a person will sign it.', proposes: [act] };
    }
    await snoozeTicket(ctx, ticketId, { until });
    const snoozed = say('run.snoozed', { until: until.toISOString() });
    return { text: toldOf(snoozed).text, mayEnd: snoozed };
  },
});

/** @throws Refusal `invalid` */
function assertSoon(until: Date) {
  const ms = until.getTime() - Date.now();
  if (ms <= 0) throw new Refusal('invalid', 'tickets.snoozeInPast');
  if (ms > maxDays * 86_400_000)
    throw toolRefusal('invalid', `A ticket can be snoozed for ${maxDays} days at most.`);
}
