import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { present } from '#test/present.ts';
import type { Behaviour, SmtpSink } from '#test/servers/smtp-sink.ts';
import { draftOf, entryWith, signIn } from './support/desk.ts';
import { sendFixture, sendMail } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();

const behaviours: Record<string, Behaviour> = {
  'gone@customer.example': { at: 'RCPT', act: 'refuse', code: 550, text: '5.1.1 There is no such user' },
  'late@customer.example': { at: 'RCPT', act: 'refuse', code: 451, text: '4.7.1 Come back in five minutes' },
  'lost@customer.example': { at: 'END', act: 'cut', accepts: false },
};

test('each reply shows its delivery status; a person decides what the product cannot know', async ({
  page,
  product,
  sink,
  model,
}) => {
  const { api } = product;
  model.play(() => ({ text: 'I leave this to a person.' }));
  const numbers: Record<string, number> = {};
  for (const from of ['gone', 'late', 'lost', 'ada']) {
    await sendMail(product, {
      from: `${from}@customer.example`,
      subject: `From ${from}`,
      text: 'Where is it?',
    });
  }
  await expect
    .poll(async () => (await api.get<{ data: unknown[] }>('/tickets?status=all')).data.length)
    .toBe(4);
  const { data } = await api.get<{ data: { number: number; contact: { address: string } }[] }>(
    '/tickets?status=all',
  );
  for (const { number, contact } of data) numbers[contact.address.replace(/@.*/, '')] = number;
  sink.behave((recipient) => behaviours[recipient] ?? null);
  const reply = (name: string, more = {}) =>
    api.post(`/tickets/${numbers[name]}/reply`, { body: `It left on Monday, ${name}.`, ...more });
  await signIn(page, product);

  await test.step('an address that does not exist: refused with the server’s response, and ready for another address', async () => {
    await page.goto(`${product.url}/tickets/${numbers.gone}`);
    await reply('gone');
    const entry = entryWith(page, 'It left on Monday, gone.').first();
    await expect(entry).toContainText('Failed: “550 5.1.1 There is no such user”');
    await expect(page.getByText('Needs a person.')).toBeVisible();
    const again = draftOf(page);
    await expect(again).toContainText('Send it elsewhere');
    await expect(again.getByRole('button', { name: /^Send/ }).first()).toBeDisabled();
    await again.getByLabel('To', { exact: true }).fill('found@customer.example');
    await again.getByRole('button', { name: /^Send/ }).first().click();
    await sink.waitForMail('the reply to the other address', ({ envelope }) =>
      envelope.to.includes('found@customer.example'),
    );
    await expect(again).toBeHidden();
  });

  await test.step('a server that wants it later: deferred, with the attempts on demand', async () => {
    await reply('late');
    await page.goto(`${product.url}/outbox`);
    const row = page.getByRole('listitem').filter({ hasText: 'From late' });
    await expect(row).toContainText('Deferred: “451 4.7.1 Come back in five minutes”, tried once');
    await row.getByRole('button', { name: 'Attempts' }).click();
    await expect(page.getByRole('dialog', { name: 'Attempts' })).toContainText('Deferred');
    await page.keyboard.press('Escape');
    behaviours['late@customer.example'] = { at: 'END', act: 'wait', forMs: 10 };
    await row.getByRole('button', { name: 'Retry now' }).click();
    await sink.waitForMail('the late reply', ({ envelope }) => envelope.to.includes('late@customer.example'));
    await expect(row).toHaveCount(0);
  });

  await test.step('a connection that broke after the last byte: nothing is sent again until a person says so', async () => {
    await reply('lost');
    const row = page.getByRole('listitem').filter({ hasText: 'From lost' });
    await expect(row).toContainText('May have been sent');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    delete behaviours['lost@customer.example'];
    await row.getByRole('button', { name: 'Send again' }).click();
    await sink.waitForMail('the lost reply', ({ envelope }) => envelope.to.includes('lost@customer.example'));
    await expect(row).toHaveCount(0);
    expect(copies(sink, 'lost@customer.example')).toBe(1);
  });

  await test.step('a reply for later: shown with its time, and taken back when the contact writes first', async () => {
    await reply('ada', {
      send_at: new Date(Date.now() + 3 * 24 * 3_600_000).toISOString(),
      cancels_on_reply: true,
    });
    await page.goto(`${product.url}/tickets/${numbers.ada}`);
    const entry = entryWith(page, 'It left on Monday, ada.').first();
    await expect(entry).toContainText('unless the contact writes first');
    await expect(entry.getByRole('button', { name: 'Send now' })).toBeVisible();
    const { messages } = await api.get<{ messages: { internet_message_id: string }[] }>(
      `/tickets/${numbers.ada}`,
    );
    const asked = present(messages[0]).internet_message_id;
    await sendFixture(product, 'answer-gmail.eml', {
      from: 'ada@customer.example',
      values: { text: 'It has come.', 'in-reply-to': asked, references: asked },
    });
    await expect(entry).toContainText('Sending cancelled');
    await expect(page.getByText('Scheduled reply cancelled: the contact wrote first')).toBeVisible();
  });

  await test.step('in the end nobody got anything twice', async () => {
    expect(copies(sink, 'gone@customer.example')).toBe(0);
    for (const name of ['found', 'late', 'lost']) expect(copies(sink, `${name}@customer.example`)).toBe(1);
    expect(sink.mails).toHaveLength(3);
  });
});

function copies(sink: SmtpSink, address: string) {
  return sink.mails.filter(({ envelope }) => envelope.to.includes(address)).length;
}
