import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '#bin/start/wait-for.ts';
import { deliveries } from '#db/schema/index.ts';
import { getContact } from '#lib/contacts/read-contacts.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { type Postfix, postfixUnavailableReason, startPostfix } from '#test/servers/postfix.ts';
import { type SmtpSink, startSmtpSink } from '#test/servers/smtp-sink.ts';
import { queueFirstDelivery } from '#test/world/replies.ts';
import { attemptsOf, readDelivery } from '#test/world/rows.ts';
import { createWorld } from '#test/world/world.ts';
import { deliver } from './deliver.ts';
import { closeRelays } from './delivery/relay-failover.ts';
import { sendMail } from './delivery/send-mail.ts';
import { sweepOutbox } from './delivery/sweep.ts';
import type { OutgoingMail, Transport } from './delivery/transport.ts';
import { seekProof } from './proof/seek-proof.ts';

const missing = await postfixUnavailableReason();

describe.skipIf(missing !== null)(`through a real Postfix${missing ? ` (left out: ${missing})` : ''}`, () => {
  let test_: TestContext;
  let sink: SmtpSink;
  let postfix: Postfix;

  beforeAll(async () => {
    sink = await startSmtpSink();
    postfix = await startPostfix(Number(new URL(sink.url).port), {
      smtpd_recipient_restrictions:
        'check_recipient_access inline:{{gone.example = 550 5.1.1 There is no such user}}, permit',
    });
    test_ = await openTestContext({ SMTP_URL: postfix.url, RELAY_LOG: postfix.log });
  });
  afterAll(async () => {
    closeRelays();
    await Promise.all([test_.close(), postfix.stop(), sink.close()]);
  });

  const logSays = (what: RegExp) =>
    waitFor(async () => what.test(await postfix.readLog()), { limitMs: 60_000, everyMs: 50 });

  /** The sender dies when the mail has been carried so, before it has written anything down. */
  async function dieAfter(transport: Transport) {
    const { ctx } = test_;
    const world = await createWorld(ctx);
    const id = await queueFirstDelivery(ctx, world.ticketId);
    await new Promise<void>((dead, failed) => {
      deliver(ctx, { deliveryId: id }, async (ctx, mail) => {
        await transport(ctx, mail);
        dead();
        return new Promise(() => {});
      }).catch(failed);
    });
    await ctx.db
      .update(deliveries)
      .set({ leaseUntil: sql`now() - interval '1 second'` })
      .where(eq(deliveries.id, id));
    await sweepOutbox(ctx);
    expect(await readDelivery(ctx, id)).toMatchObject({ status: 'uncertain' });
    return { ...world, id };
  }

  test('a reply is taken with the words of Postfix and reaches the next server, with its own return path', async () => {
    const { ctx } = test_;
    const world = await createWorld(ctx);
    const id = await queueFirstDelivery(ctx, world.ticketId);
    await deliver(ctx, { deliveryId: id });
    const row = await readDelivery(ctx, id);
    expect(row).toMatchObject({
      status: 'sent',
      code: '2.0.0',
      response: expect.stringContaining('queued as'),
    });
    const { envelope } = await sink.waitForMail('the reply', ({ envelope }) =>
      envelope.to.includes(row.recipient),
    );
    expect(envelope.from).toContain(row.returnToken);
  });

  test('a recipient that it refuses fails in its own words', async () => {
    const { ctx } = test_;
    const world = await createWorld(ctx, { from: 'nobody@gone.example' });
    const id = await queueFirstDelivery(ctx, world.ticketId);
    await deliver(ctx, { deliveryId: id });
    expect(await readDelivery(ctx, id)).toMatchObject({ status: 'failed', code: '5.1.1' });
    expect(await getContact(ctx, world.contact.id)).toMatchObject({ suppressed: 'bounce' });
  });

  test('a sender that dies after 250 is covered by the log, which proves delivery', async () => {
    const { ctx } = test_;
    const { id, ticketId } = await dieAfter(sendMail);
    const { recipient } = await readDelivery(ctx, id);
    await logSays(new RegExp(`to=<${recipient}>.*status=sent`));
    await seekProof(ctx, { withinMs: 60_000 });
    expect(await readDelivery(ctx, id)).toMatchObject({ status: 'sent', resolvedBy: 'the relay’s log' });
    expect((await getTicket(ctx, ticketId)).needs_person).toBeNull();
    expect(sink.mails.filter(({ envelope }) => envelope.to.includes(recipient))).toHaveLength(1);
  });

  test('a connection lost inside DATA is covered by the log, which proves no delivery; the reply leaves once', async () => {
    const { ctx } = test_;
    const { id } = await dieAfter(async (_ctx, mail) => {
      await mail.beforeContent?.();
      await cutInData(postfix.url, mail);
      return { outcome: 'uncertain', code: null, response: '' };
    });
    const { recipient } = await readDelivery(ctx, id);
    await logSays(/lost connection after DATA.*\n(.*\n)*.*message-id=<[^>]*@shop\.example>/);
    await seekProof(ctx, { withinMs: 60_000 });
    expect(await readDelivery(ctx, id)).toMatchObject({ status: 'queued', resolvedBy: 'the relay’s log' });
    await deliver(ctx, { deliveryId: id });
    await sink.waitForMail('the reply', ({ envelope }) => envelope.to.includes(recipient));
    expect(await attemptsOf(ctx, id)).toMatchObject([{ outcome: 'queued' }, { outcome: 'sent' }]);
  });
});

/** Says all that a sender says, and hangs up before the mail's last line. */
async function cutInData(url: string, { envelope, raw }: OutgoingMail) {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port) });
  const answers = createInterface(socket)[Symbol.asyncIterator]();
  const hear = async () => {
    for (;;) {
      const { value } = await answers.next();
      if (/^\d{3} /.test(value ?? '250 ')) return;
    }
  };
  await hear();
  for (const words of [
    'EHLO shop.example',
    `MAIL FROM:<${envelope.from}>`,
    `RCPT TO:<${envelope.to}>`,
    'DATA',
  ]) {
    socket.write(`${words}\r\n`);
    await hear();
  }
  await new Promise((written) => socket.write(raw.subarray(0, raw.length - 20), written));
  socket.destroySoon();
}
