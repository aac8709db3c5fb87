import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { rawEmails } from '#db/schema/index.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { cpuTimeMs } from '#test/cpu-time.ts';
import { hostileMails } from '#test/mail/hostile-mail.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { acceptMail } from '#test/world/receive-mail.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { processEmail } from './process.ts';
import { releaseMail } from './raw/held.ts';
import { ledger } from './raw/ledger.ts';
import { getRawBytes } from './raw/raw-emails.ts';

const limitMs = 5000;
let test_: TestContext;

beforeAll(async () => {
  test_ = await openTestContext();
  await createTestMailbox(test_.ctx);
});
afterAll(() => test_.close());

test.each(hostileMails)(
  '%s: each mail is filed, held or ignored in time, with every byte stored',
  async (_name, mails) => {
    await fc.assert(
      fc.asyncProperty(mails, async (content) => void (await walk(content))),
      propertyRuns(40),
    );
    await expect
      .poll(() => ledger(test_.ctx))
      .toMatchObject({ pending: 0, received: expect.toSatisfy((count: number) => count >= 40) });
  },
);

test.each(hostileMails)(
  '%s: each held mail becomes a ticket when a person releases it',
  async (_name, mails) => {
    await fc.assert(
      fc.asyncProperty(mails, async (content) => {
        const { id, status } = await walk(content);
        if (status !== 'held') return;
        await releaseMail(test_.ctx, id);
        await processEmail(test_.ctx, { rawEmailId: id });
        // The same broken mail a second time is the same mail.
        expect(await statusOf(id)).toMatch(/^(filed|ignored)$/);
      }),
      propertyRuns(20),
    );
  },
);

/** One mail from the door to where it ends. */
async function walk(content: Buffer) {
  const { ctx } = test_;
  const id = await acceptMail(ctx, content, { envelopeFrom: 'eve@elsewhere.example' });
  expect(await cpuTimeMs(() => processEmail(ctx, { rawEmailId: id }))).toBeLessThan(limitMs);
  expect((await getRawBytes(ctx, id)).equals(content)).toBe(true);
  const status = await statusOf(id);
  expect(status).toMatch(/^(filed|held|ignored)$/);
  return { id, status };
}

async function statusOf(id: string) {
  const rows = await test_.ctx.db
    .select({ status: rawEmails.status })
    .from(rawEmails)
    .where(eq(rawEmails.id, id));
  return firstOrThrow(rows).status;
}
