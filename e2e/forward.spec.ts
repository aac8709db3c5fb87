import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { present } from '#test/present.ts';
import { calls, respondsWith } from '#test/servers/scripted-model.ts';
import { entryWith, rowOf, signIn } from './support/desk.ts';
import type { Product } from './support/product.ts';
import { sendFixture, sendMail } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();
const legal = 'lena@compliance.example';

async function openTicket(
  page: Page,
  product: Product,
  { subject, text }: { subject: string; text: string },
) {
  await sendFixture(product, 'with-file.eml', {
    from: 'ada@customer.example',
    values: { author: 'Ada Lovelace <ada@customer.example>', subject, text },
  });
  await signIn(page, product);
  await rowOf(page, subject).getByRole('link').click();
  await expect(entryWith(page, text)).toBeVisible();
}

async function changeMailbox({ api }: Product, changes: Record<string, unknown>) {
  const mailbox = present((await api.get<{ data: { id: string }[] }>('/mailboxes')).data[0]);
  await api.patch(`/mailboxes/${mailbox.id}`, changes);
}

test('a person forwards a ticket with its files, and the contact sees nothing of it', async ({
  page,
  product,
  sink,
}) => {
  await changeMailbox(product, { assistant_starts_itself: false });
  await openTicket(page, product, { subject: 'A claim', text: 'Please check my claim.' });
  await page.keyboard.press('Shift+F');
  const dialog = page.getByRole('dialog', { name: 'Forward this ticket' });
  await dialog.getByLabel('To').fill(legal);
  await dialog.getByLabel('Note').fill('Lena, may we pay this?');
  await expect(dialog.getByRole('group', { name: 'Files' })).toContainText('order.txt');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  const { mail, envelope } = await sink.waitForMail(
    'the forward',
    ({ mail }) => mail.subject === 'Fwd: A claim',
  );
  expect(envelope.to).toEqual([legal]);
  for (const words of ['Lena, may we pay this?', 'Please check my claim.'])
    expect(mail.text).toContain(words);
  expect(mail.attachments.map(({ filename }) => filename)).toEqual(['order.txt']);
  expect(sink.mails.flatMap(({ envelope }) => envelope.to)).toEqual([legal]);
});

test('a proposed forward is signed with an edited note, and its answer comes into the ticket', async ({
  page,
  product,
  sink,
  model,
}) => {
  await changeMailbox(product, { assistant_starts_itself: true, forward_to: [legal] });
  model.play((_, position) =>
    position === 0
      ? calls(['forward_inbox_item', { to: legal, note: 'She asks for deletion.' }])
      : respondsWith('Done.'),
  );
  await openTicket(page, product, {
    subject: 'Delete my data',
    text: 'Please delete what you hold about me.',
  });
  const proposal = page.getByRole('article', { name: /^Proposal by/ });

  await test.step('the note is edited in place, and nothing is signed meanwhile', async () => {
    await expect(proposal).toContainText(`would forward this ticket to ${legal}`);
    await expect(proposal).toContainText('She asks for deletion.');
    await page.keyboard.press('e');
    const note = proposal.getByRole('textbox', { name: `Note to ${legal}` });
    await expect(note).toBeFocused();
    await expect(proposal.getByRole('button', { name: /^Approve/ })).toBeDisabled();
    await note.fill('Please confirm by Friday.');
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(note).toBeHidden();
    await expect(proposal).toContainText('Please confirm by Friday.');
    await expect(proposal).toContainText('Edited');
  });

  const forward = await test.step('signing it sends it to the listed address alone', async () => {
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(proposal).toBeHidden();
    const forward = await sink.waitForMail(
      'the forward',
      ({ mail }) => mail.subject === 'Fwd: Delete my data',
    );
    expect(forward.envelope.to).toEqual([legal]);
    expect(forward.mail.text).toContain('Please confirm by Friday.');
    expect(forward.mail.text).not.toContain('She asks for deletion.');
    return forward;
  });

  await test.step('the answer stands in the ticket, asks for a person, and goes to nobody else', async () => {
    const [replyTo] = [forward.mail.replyTo ?? []].flat().flatMap(({ value }) => value);
    await sendMail(product, {
      from: legal,
      name: 'Lena',
      to: present(replyTo?.address),
      subject: 'Re: Fwd: Delete my data',
      text: 'Confirmed, it can be deleted.',
    });
    await expect(entryWith(page, 'Confirmed, it can be deleted.')).toBeVisible();
    await expect(page.getByText('Needs a person.')).toBeVisible();
    expect(sink.mails.flatMap(({ envelope }) => envelope.to)).not.toContain('ada@customer.example');
  });
});
