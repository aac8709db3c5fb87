import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createPerson } from '#test/world/ticket-acts.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { getUnsentMail, keepUnsentMail, type UnsentMailInput } from './unsent-mails.ts';

let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

const written: UnsentMailInput = {
  mailbox_id: null,
  to: [{ name: 'Bo', address: 'bo@customer.example' }],
  cc: [],
  bcc: ['boss@shop.example'],
  subject: 'Your parcel',
  body: 'It came **back**.',
  files: [{ id: `upl_${'0'.repeat(32)}`, name: 'a.pdf', type: 'application/pdf', size: 1 }],
  macro: null,
  version: 0,
};
const empty = { ...written, to: [], bcc: [], subject: '', body: '', files: [] };

test('a new mail is kept whole for its writer alone', async () => {
  const [ada, grace] = [await createPerson(test_.ctx), await createPerson(test_.ctx)];
  const { version: _, ...content } = written;
  expect(await keepUnsentMail(ada, written)).toMatchObject({ ...content, version: 1 });
  expect(await getUnsentMail(ada)).toMatchObject({ ...content, version: 1 });
  expect(await getUnsentMail(grace)).toMatchObject({ to: [], body: '', version: 0, updated_at: null });
});

test('a text that another window has kept meanwhile is not overwritten, nor taken away', async () => {
  const ada = await createPerson(test_.ctx);
  await keepUnsentMail(ada, written);
  await keepUnsentMail(ada, { ...written, body: 'Newer', version: 1 });
  for (const late of [
    { ...written, version: 0 },
    { ...written, version: 1 },
    { ...empty, version: 1 },
  ])
    await expect(keepUnsentMail(ada, late)).rejects.toMatchObject({ code: 'stale' });
  expect(await getUnsentMail(ada)).toMatchObject({ body: 'Newer', version: 2 });
  expect(await keepUnsentMail(ada, { ...empty, version: 2 })).toMatchObject({ body: '', version: 0 });
  expect(await getUnsentMail(ada)).toMatchObject({ version: 0 });
});

test('a mailbox out of reach is refused, and one that is so by now is left to be chosen anew', async () => {
  const mailbox = await createTestMailbox(test_.ctx);
  const ada = await createPerson(test_.ctx);
  await keepUnsentMail(ada, { ...written, mailbox_id: mailbox.id });
  const limited = { ...ada, actor: { ...ada.actor, mailboxIds: [] } as typeof ada.actor };
  expect(await getUnsentMail(limited)).toMatchObject({ subject: 'Your parcel', mailbox_id: null });
  await expect(
    keepUnsentMail(limited, { ...written, mailbox_id: mailbox.id, version: 1 }),
  ).rejects.toMatchObject({ code: 'not_found' });
});

test('a program keeps none, and a viewer writes none', async () => {
  await expect(getUnsentMail(test_.ctx)).rejects.toMatchObject({ code: 'forbidden' });
  const ada = await createPerson(test_.ctx);
  const viewer = { ...ada, actor: { ...ada.actor, role: 'viewer' } as typeof ada.actor };
  await expect(keepUnsentMail(viewer, written)).rejects.toMatchObject({ code: 'forbidden' });
});
