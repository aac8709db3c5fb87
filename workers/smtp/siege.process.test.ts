import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { laySiege, type Siege, type SiegeStage, sendHonestMail, siegeStages } from '#test/smtp-siege.ts';
import { type SmtpListener, startSmtp } from '../smtp.ts';

const attackers = ['127.0.0.2', '127.1.0.3', '127.2.0.4'];
/** Ten seconds of pauses between them. */
const maxTries = 20;
let test_: TestContext;
let smtp: SmtpListener;
let sieges: Siege[] = [];

beforeAll(async () => {
  test_ = await openTestContext();
  await createMailbox(test_.ctx, { address: 'support@shop.example' });
});
afterEach(async () => {
  for (const { lift } of sieges) lift();
  sieges = [];
  await smtp.close();
});
afterAll(() => test_.close());

async function listen() {
  smtp = await startSmtp(test_.ctx, { host: '127.0.0.1', port: 0 });
}

async function besiege(stage: SiegeStage, addresses: string[], connections: number) {
  const siege = laySiege(smtp.port, { addresses, connections, stage });
  sieges.push(siege);
  await siege.laid;
}

// Hundreds of dialogues on a busy machine take their time; what is promised is counted in tries.
describe('an honest mail is accepted within twenty tries', { timeout: 240_000 }, () => {
  const stages = Object.keys(siegeStages) as SiegeStage[];
  test.for(stages)('under three attackers with 100 connections each, %s', async (stage) => {
    await listen();
    await besiege(stage, attackers, 100);
    expect(await sendHonestMail(smtp.port, '127.9.0.1')).toBeLessThanOrEqual(maxTries);
  });

  test('under attackers from sixty networks that hold every connection, at all stages', async () => {
    await listen();
    const networks = Array.from({ length: 60 }, (_, index) => `127.3.${index}.1`);
    await besiege('in DATA', networks, 4);
    await besiege('between MAIL and DATA', networks, 1);
    await besiege('before EHLO', networks, 2);
    // Attackers take connections from each other only once all are held.
    await expect.poll(() => smtp.refusals.take().evicted ?? 0, { timeout: 120_000 }).toBeGreaterThan(0);
    expect(await sendHonestMail(smtp.port, '127.9.0.1')).toBeLessThanOrEqual(maxTries);
  });

  test('from the network of an attacker', async () => {
    await listen();
    await besiege('in DATA', ['127.0.0.2'], 50);
    expect(await sendHonestMail(smtp.port, '127.0.0.1')).toBeLessThanOrEqual(maxTries);
  });
});
