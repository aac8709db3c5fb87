import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { findSuppression } from '#lib/suppressions/suppressions.ts';
import { closeTicket } from '#lib/tickets/status.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { bounceGroup, type DeliveryReport, formatReport, hardBounce } from '#test/mail/delivery-report.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { sendReply } from '#test/world/replies.ts';
import { readDelivery, readTicket } from '#test/world/rows.ts';
import { createTestMailbox } from '#test/world/world.ts';

let test_: TestContext;
let ctx: Ctx;
let people = 0;

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
  await createTestMailbox(ctx);
});
afterAll(() => test_.close());

/** A closed ticket with an answer of ours to somebody new. */
async function written({ cc = false } = {}) {
  people += 1;
  const [address, copy] = [`person${people}@customer.example`, `copy${people}@customer.example`];
  const first = await receiveMail(ctx, { from: address, headers: cc ? [`Cc: ${copy}`] : [] });
  const sent = await sendReply(ctx, first.ticketId, cc ? { cc: [copy] } : {});
  await closeTicket(ctx, first.ticketId);
  return { address, copy, ticketId: first.ticketId, ...sent, delivery: firstOrThrow(sent.deliveries) };
}
const statusOf = async (id: string) => (await readDelivery(ctx, id)).status;
const eventsOf = async (ticketId: string) => (await listEvents(ctx, { ticketId })).map(({ type }) => type);

function receiveReport(mail: DeliveryReport, envelopeTo = 'support@shop.example') {
  return receiveMail(ctx, formatReport(mail), { envelopeFrom: '', envelopeTo: [envelopeTo] });
}

/** A feedback report (RFC 5965) with these fields. */
function complain(fields: string[]) {
  return receiveMail(
    ctx,
    [
      'From: feedback@isp.example',
      'To: support@shop.example',
      'Subject: Abuse report',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=feedback-report; boundary="b"',
      '',
      '--b',
      'Content-Type: message/feedback-report',
      '',
      ...fields,
      'User-Agent: Test/1',
      'Version: 1',
      '',
      '--b--',
      '',
    ].join('\r\n'),
    { envelopeFrom: 'feedback@isp.example' },
  );
}

describe('a bounce finds its delivery', () => {
  type Sent = Awaited<ReturnType<typeof written>>;
  const ways: [string, (sent: Sent) => [Partial<DeliveryReport>, string?]][] = [
    ['by our return path', ({ delivery }) => [{}, `support+b-${delivery.returnToken}@shop.example`]],
    [
      'by our return path in Delivered-To alone',
      ({ delivery }) => [{ headers: [`Delivered-To: support+b-${delivery.returnToken}@shop.example`] }],
    ],
    [
      'by our return path in To, as a mailbox read by IMAP shows it',
      ({ delivery }) => [{ headers: [`To: support+b-${delivery.returnToken}@shop.example`] }],
    ],
    ['by the returned headers', ({ internetMessageId }) => [{ returned: internetMessageId }]],
    [
      'by the envelope id of the delivery',
      ({ delivery }) => [{ message: [`Original-Envelope-Id: ${delivery.returnToken}`] }],
    ],
    ['by its In-Reply-To', ({ internetMessageId }) => [{ headers: [`In-Reply-To: ${internetMessageId}`] }]],
    [
      'by its References, even when another mail is returned',
      ({ internetMessageId }) => [
        { headers: [`References: <x@y> ${internetMessageId}`], returned: '<rewritten@relay.example>' },
      ],
    ],
  ];
  test.each(ways)('%s', async (_, how) => {
    const sent = await written();
    const [mail, envelopeTo] = how(sent);
    const { raw } = await receiveReport({ groups: [hardBounce(sent.address)], ...mail }, envelopeTo);
    expect(raw).toMatchObject({
      status: 'filed',
      kind: 'bounce',
      ticketId: sent.ticketId,
      messageId: sent.messageId,
    });
    expect(await statusOf(sent.delivery.id)).toBe('bounced');
    expect(await findSuppression(ctx, sent.address)).toMatchObject({ reason: 'bounce' });
    expect(await readTicket(ctx, sent.ticketId)).toMatchObject({
      status: 'open',
      needsPersonKind: 'delivery_bounced',
      needsPersonDeliveryId: sent.delivery.id,
      needsPersonDetail: { words: expect.stringContaining('User unknown') },
    });
  });
});

test('one report about several addresses sets each delivery by its own action', async () => {
  const sent = await written({ cc: true });
  const groups = [
    hardBounce(sent.address),
    bounceGroup({ address: sent.copy, action: 'delivered', status: '2.0.0', answer: '250 Ok' }),
  ];
  await receiveReport({ groups, returned: sent.internetMessageId });
  const state = Object.fromEntries(
    await Promise.all(sent.deliveries.map(async ({ id, recipient }) => [recipient, await statusOf(id)])),
  );
  expect(state).toEqual({ [sent.address]: 'bounced', [sent.copy]: 'sent' });
  expect(await findSuppression(ctx, sent.copy)).toBeNull();
  expect(await eventsOf(sent.ticketId)).toEqual(
    expect.arrayContaining(['message.bounced', 'message.delivered']),
  );
});

test('the facts of a report are stored, also when it names no delivery', async () => {
  const groups = [
    hardBounce('nobody@elsewhere.example'),
    bounceGroup({ address: 'full@elsewhere.example', action: 'failed', status: '5.2.2', answer: '552 Full' }),
  ];
  const { raw } = await receiveReport({ groups });
  expect(raw).toMatchObject({ status: 'ignored', kind: 'bounce' });
  expect(raw.bounce?.recipients).toMatchObject([
    {
      address: 'nobody@elsewhere.example',
      action: 'failed',
      status: '5.1.1',
      class: 'hard',
      delivery_id: null,
    },
    {
      address: 'full@elsewhere.example',
      action: 'failed',
      status: '5.2.2',
      class: 'soft',
      delivery_id: null,
    },
  ]);
  const sent = await written();
  const both = [hardBounce('nobody@elsewhere.example'), hardBounce(sent.address)];
  const known = await receiveReport({ groups: both }, `support+b-${sent.delivery.returnToken}@shop.example`);
  expect(known.raw.bounce?.recipients).toMatchObject([
    { address: sent.address, class: 'hard', delivery_id: sent.delivery.id },
    { address: 'nobody@elsewhere.example', class: 'hard', delivery_id: null },
  ]);
  expect(await findSuppression(ctx, 'nobody@elsewhere.example')).toBeNull();
});

test('the facts of an unproven complaint are stored', async () => {
  const { raw } = await complain(['Feedback-Type: abuse', 'Original-Rcpt-To: somebody@elsewhere.example']);
  expect(raw).toMatchObject({
    status: 'ignored',
    kind: 'complaint',
    complaint: { type: 'abuse', recipients: ['somebody@elsewhere.example'] },
  });
});

test('a delay report is shown and changes nothing', async () => {
  const sent = await written();
  const { raw } = await receiveReport({
    groups: [
      bounceGroup({
        address: sent.address,
        action: 'delayed',
        status: '4.2.2',
        answer: '452 4.2.2 Mailbox full',
      }),
    ],
    returned: sent.internetMessageId,
  });
  expect(raw).toMatchObject({ status: 'filed', kind: 'delay' });
  expect(await statusOf(sent.delivery.id)).toBe('sent');
  expect(await readTicket(ctx, sent.ticketId)).toMatchObject({ status: 'closed' });
  expect(await eventsOf(sent.ticketId)).toContain('message.delayed');
});

test('a success report is not recorded as read', async () => {
  const sent = await written();
  const { raw } = await receiveReport({
    groups: [bounceGroup({ address: sent.address, action: 'relayed', status: '2.0.0', answer: '250 Ok' })],
    returned: sent.internetMessageId,
  });
  expect(raw).toMatchObject({ status: 'filed', kind: 'receipt' });
  const events = await eventsOf(sent.ticketId);
  expect(events).toContain('message.delivered');
  expect(events).not.toContain('message.read');
});

test('a report that names no delivery suppresses nobody and reopens nothing; the ticket shows it once', async () => {
  const sent = await written();
  for (let time = 0; time < 3; time++) {
    const { raw } = await receiveReport({ groups: [hardBounce(sent.address)] });
    expect(raw).toMatchObject({ status: 'ignored', kind: 'bounce' });
  }
  expect(await statusOf(sent.delivery.id)).toBe('sent');
  expect(await findSuppression(ctx, sent.address)).toBeNull();
  expect(await readTicket(ctx, sent.ticketId)).toMatchObject({ status: 'closed' });
  expect((await eventsOf(sent.ticketId)).filter((type) => type === 'message.bounce_claimed')).toHaveLength(1);
});

test('a report about another recipient is ignored, even with our Message-ID', async () => {
  const sent = await written();
  const { raw } = await receiveReport({
    groups: [hardBounce('boss@customer.example')],
    returned: sent.internetMessageId,
  });
  expect(raw.status).toBe('ignored');
  expect(await findSuppression(ctx, 'boss@customer.example')).toBeNull();
});

test('a complaint with a redacted author counts by the envelope sender that it names', async () => {
  const sent = await written();
  const { raw } = await complain([
    'Feedback-Type: abuse',
    `Original-Mail-From: <support+b-${sent.delivery.returnToken}@shop.example>`,
    'Redacted-Address: xxx',
  ]);
  expect(raw).toMatchObject({ status: 'filed', kind: 'complaint', ticketId: sent.ticketId });
  expect(await findSuppression(ctx, sent.address)).toMatchObject({ reason: 'complaint' });
  expect(await eventsOf(sent.ticketId)).toContain('message.complained');
});

test('a returned mail without a readable report is a bounce that suppresses nobody', async () => {
  const sent = await written();
  const mail = 'From: MAILER-DAEMON@mx.example\r\nSubject: \u7121\r\n\r\n\u7121\r\n';
  const to = `support+b-${sent.delivery.returnToken}@shop.example`;
  const { raw } = await receiveMail(ctx, mail, { envelopeFrom: '', envelopeTo: [to] });
  expect(raw).toMatchObject({ status: 'filed', kind: 'bounce', ticketId: sent.ticketId });
  expect(await statusOf(sent.delivery.id)).toBe('bounced');
  expect(await findSuppression(ctx, sent.address)).toBeNull();
});

test.each(['not-spam', 'auth-failure'])('a %s report suppresses nobody and opens no ticket', async (type) => {
  const sent = await written();
  const { raw } = await complain([
    `Feedback-Type: ${type}`,
    `Original-Mail-From: <support+b-${sent.delivery.returnToken}@shop.example>`,
    `Original-Rcpt-To: <${sent.address}>`,
  ]);
  expect(raw).toMatchObject({ status: 'ignored', kind: 'report', ticketId: null });
  expect(await findSuppression(ctx, sent.address)).toBeNull();
});

test('an Exchange list in plain words bounces each delivery that it names, by its own reason', async () => {
  const sent = await written({ cc: true });
  const report = [
    'From: System Administrator <postmaster@relay.example>',
    'To: support@shop.example',
    'Subject: Undeliverable: Re: Help',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    '',
    'Your message did not reach some or all of the intended recipients.',
    '',
    'The following recipient(s) cannot be reached:',
    '',
    `      '${sent.address}' on 4/29/2026 4:51 PM`,
    '            The e-mail account does not exist at the organization this message was sent to.',
    `      ${sent.copy} (${sent.copy}) on 4/29/2026 4:51 PM`,
    '            <relay.example #5.2.2 smtp;552 5.2.2 mailbox full>',
    '--b',
    'Content-Type: message/rfc822',
    '',
    'From: support@shop.example',
    `Message-ID: ${sent.internetMessageId}`,
    '',
    '--b--',
    '',
  ].join('\r\n');
  const { raw } = await receiveMail(ctx, report, { envelopeFrom: '' });
  expect(raw).toMatchObject({ status: 'filed', kind: 'bounce', ticketId: sent.ticketId });
  expect(raw.bounce?.recipients).toMatchObject([
    { address: sent.address, class: 'hard', delivery_id: sent.delivery.id },
    { address: sent.copy, class: 'soft', status: '5.2.2', delivery_id: expect.any(String) },
  ]);
  expect(await findSuppression(ctx, sent.address)).toMatchObject({ reason: 'bounce' });
  expect(await findSuppression(ctx, sent.copy)).toBeNull();
});
