import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modelOutages } from '#db/schema/index.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { calls } from '#test/servers/scripted-model.ts';
import { openTestAssistant, type TestAssistant } from '#test/world/assistant.ts';
import { openTicketWithRun } from '#test/world/world.ts';
import { getRun } from './runs.ts';

let house: TestAssistant;
beforeAll(async () => {
  house = await openTestAssistant();
});
afterAll(() => house.close());

const mail = { subject: 'cannot sign in', text: 'I forgot my password. How do I reset it?' };
async function draftOf(ticketId: string) {
  return (await listDrafts(house.ctx, { ticket: ticketId, limit: 10 })).data[0];
}
const reply = (body: string) => calls(['reply_to_inbox', { body, confidence: 0.9 }]);

describe('model errors', () => {
  test('a transient error is retried a few times', async () => {
    const { ctx, inbox, model } = house;
    const { ticketId, runId } = await openTicketWithRun(ctx, inbox, mail);
    const result = await house.run(runId, [
      { status: 429 },
      { cut: 'midway' },
      reply('Hello, please use the link.'),
    ]);
    expect(result).toBe('finished');
    expect(model.requests).toHaveLength(3);
    expect(await draftOf(ticketId)).toBeDefined();
    expect((await getRun(ctx, runId)).steps.map((step) => step.name)).toEqual(['scripted', 'reply_to_inbox']);
  });

  test('a model server that refuses our key ends in a hand-off', async () => {
    const { ctx, inbox } = house;
    const { ticketId, runId } = await openTicketWithRun(ctx, inbox, mail);
    expect(await house.run(runId, [{ status: 401 }])).toBe('failed');
    expect(await getTicket(ctx, ticketId)).toMatchObject({
      tags: ['needs-human'],
      needs_person: expect.stringMatching(/refused our key/),
    });
    const [step] = (await getRun(ctx, runId)).steps;
    expect(step).toMatchObject({ kind: 'model', status: 'failed' });
  });

  test.each([
    ['fails', [{ status: 500 }, { status: 500 }, { status: 500 }], {}, /server failed \(500\)/],
    [
      'cuts every connection',
      [{ cut: 'before' }, { cut: 'before' }, { cut: 'before' }],
      {},
      /cannot be reached/,
    ],
    ['hangs', [{ hang: 'silent' }], { callMs: 400 }, /did not answer within/],
    ['hangs in the middle', [{ hang: 'midway' }], { callMs: 400 }, /did not answer within/],
  ] as const)('a run waits for a model server that %s', async (_, script, limits, reason) => {
    const { ctx, inbox } = house;
    const { runId } = await openTicketWithRun(ctx, inbox, mail);
    expect(await house.run(runId, [...script], limits)).toBe('waiting');
    const [outage] = await ctx.db.delete(modelOutages).returning();
    expect(outage?.words).toMatch(reason);
    const [step] = (await getRun(ctx, runId)).steps;
    expect(step).toMatchObject({ kind: 'model', status: 'failed' });
  });
});
