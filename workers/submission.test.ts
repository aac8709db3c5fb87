import { eq, ne } from 'drizzle-orm';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messages, mirrorCopies, rawEmails, tickets, users } from '#db/schema/index.ts';
import { executeRun } from '#lib/assistant/run.ts';
import { mirrorPace } from '#lib/desk/mirror/mirror-session.ts';
import { getDraft } from '#lib/drafts/drafts.ts';
import { processEmail } from '#lib/inbound/process.ts';
import { updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import { putMirror } from '#lib/mailboxes/mirror-accounts.ts';
import { deliver } from '#lib/outbound/deliver.ts';
import { withActor } from '#lib/platform/context.ts';
import { suppress } from '#lib/suppressions/suppressions.ts';
import { createAppPassword, listAppPasswords, revokeAppPassword } from '#lib/users/app-passwords.ts';
import { actorOfUser, signIn } from '#lib/users/sign-in.ts';
import type { UserActor } from '#lib/users/user-actor.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { startImapServer } from '#test/servers/imap-server.ts';
import { type RelayServer, startRelayServer } from '#test/servers/relay-server.ts';
import { proposeReply } from '#test/world/replies.ts';
import {
  deliveriesOf,
  messagesOf,
  readMessage,
  readTicket,
  replyAddressOf,
  runsOf,
} from '#test/world/rows.ts';
import { createAssistedMailbox, createTestMailbox, openTicketWithRun } from '#test/world/world.ts';
import { startMirrors } from './mirrors.ts';
import { startSmtp } from './smtp.ts';
import { type SubmissionListener, startSubmission } from './submission.ts';

const address = 'support@shop.example';
const patient = { timeout: 30_000, interval: 20 };

let house: TestContext;
let relay: RelayServer;
let listener: SubmissionListener;
let inbox: Awaited<ReturnType<typeof createAssistedMailbox>>;
let grace: UserActor;
let password: string;

beforeAll(async () => {
  relay = await startRelayServer();
  house = await openTestContext({ UNDO_SEND_MS: 0, SMTP_URL: `smtp://127.0.0.1:${relay.port}` });
  inbox = await createAssistedMailbox(house.ctx, { address });
  await createTestMailbox(house.ctx, { address: 'sales@shop.example' });
  grace = await addUser('Grace', [inbox.mailbox.id]);
  ({ password } = await createAppPassword(withActor(house.ctx, grace), { name: 'Thunderbird' }));
  listener = await startSubmission(house.ctx, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await listener.close();
  await relay.close();
  await house.close();
});

async function addUser(name: string, mailboxIds: string[] | null): Promise<UserActor> {
  const email = `${name.toLowerCase()}@team.example`;
  const input = { email, name, role: 'member' as const, password: 'long enough for a test' };
  const { id } = await createUser(house.ctx, { ...input, mailbox_ids: mailboxIds });
  const user = await actorOfUser(house.ctx, id);
  if (!user) throw new Error('The user is not there.');
  return user;
}

type Signing = { user?: string; pass?: string; port?: number; secure?: boolean };

/** As a mail program sends: it signs in, and hands the mail over. */
function program({
  user = 'grace@team.example',
  pass = password,
  port = listener.port,
  secure = false,
}: Signing = {}) {
  const tls = { rejectUnauthorized: false };
  return createTransport({ host: '127.0.0.1', port, secure, auth: { user, pass }, tls });
}

type Typed = Parameters<ReturnType<typeof program>['sendMail']>[0];
function send(mail: Typed, signing?: Signing) {
  const usual = { from: `Support <${address}>`, subject: 'Re: A parcel', text: 'It is on its way.' };
  return program(signing).sendMail({ ...usual, ...mail });
}

async function ticketOf(name: string) {
  const from = { name, address: `${name.toLowerCase()}@customer.example` };
  const world = await openTicketWithRun(house.ctx, inbox, {
    subject: 'A parcel',
    text: 'Where is it?',
    from,
  });
  const { internetMessageId } = await readMessage(house.ctx, world.messageId);
  return { ...world, from: from.address, inReplyTo: internetMessageId ?? '' };
}

async function sentOf(ticketId: string) {
  return (await messagesOf(house.ctx, ticketId)).filter(({ kind }) => kind === 'outbound');
}

async function deliverAll(messageId: string) {
  const before = relay.mails.length;
  for (const { id } of await deliveriesOf(house.ctx, messageId)) await deliver(house.ctx, { deliveryId: id });
  return relay.mails.slice(before).map(({ to, raw }) => ({ to, text: raw.toString() }));
}

describe('an answer from a mail program', () => {
  test('is the person’s answer in the ticket, signed by them, and leaves as the mailbox with a reply token', async () => {
    const ticket = await ticketOf('Ada');
    const draftId = await proposeReply(house.ctx, ticket);
    const { messageId: id } = await send({ to: ticket.from, inReplyTo: ticket.inReplyTo });
    const [sent, another] = await sentOf(ticket.ticketId);
    expect(another).toBeUndefined();
    expect(sent).toMatchObject({ authorType: 'user', authorId: grace.id, internetMessageId: id });
    expect(sent?.text.trim()).toBe('It is on its way.');
    expect(await getDraft(house.ctx, draftId)).toMatchObject({ status: 'superseded' });
    expect(await readTicket(house.ctx, ticket.ticketId)).toMatchObject({ status: 'in_progress' });
    const [mail] = await deliverAll(sent?.id ?? '');
    expect(mail?.to).toEqual([ticket.from]);
    expect(mail?.text).toMatch(/^From: .*support@shop\.example/m);
    expect(mail?.text).toContain(`Reply-To: `);
    expect(mail?.text).toContain(await replyAddressOf(house.ctx, ticket.ticketId));
    expect(mail?.text).toContain(`In-Reply-To: ${ticket.inReplyTo}`);
    expect(mail?.text).toContain(`Message-ID: ${id}`);
  });

  test('reaches those whom it was typed for and nobody else, and blind copies stand in no header', async () => {
    const ticket = await ticketOf('Bea');
    await send({
      to: ticket.from,
      cc: 'Carl <carl@customer.example>',
      bcc: 'dora@secret.example',
      inReplyTo: ticket.inReplyTo,
    });
    const [sent] = await sentOf(ticket.ticketId);
    const mails = await deliverAll(sent?.id ?? '');
    expect(mails.flatMap(({ to }) => to).sort()).toEqual([
      'bea@customer.example',
      'carl@customer.example',
      'dora@secret.example',
    ]);
    for (const { text } of mails) expect(text).not.toContain('dora@secret.example');
  });

  test('keeps its HTML and its files', async () => {
    const ticket = await ticketOf('Cleo');
    await send({
      to: ticket.from,
      inReplyTo: ticket.inReplyTo,
      html: '<p>It is <b>on its way</b>.</p>',
      attachments: [{ filename: 'label.txt', content: 'Parcel 12' }],
    });
    const [sent] = await sentOf(ticket.ticketId);
    const [mail] = await deliverAll(sent?.id ?? '');
    expect(mail?.text).toContain('<b>on its way</b>');
    expect(mail?.text).toContain('label.txt');
  });

  test('goes into its ticket by the reply address alone, to whom answers go', async () => {
    const ticket = await ticketOf('Dana');
    await send({ to: await replyAddressOf(house.ctx, ticket.ticketId) });
    const [sent] = await sentOf(ticket.ticketId);
    expect(sent?.to).toMatchObject([{ address: ticket.from }]);
  });

  test('handed over twice is sent once', async () => {
    const ticket = await ticketOf('Eve');
    const raw = `From: ${address}\r\nTo: ${ticket.from}\r\nMessage-ID: <twice@program.example>\r\nIn-Reply-To: ${ticket.inReplyTo}\r\nSubject: Re: A parcel\r\n\r\nOn its way.\r\n`;
    const envelope = { from: address, to: ticket.from };
    const both = await Promise.all([1, 2].map(() => program().sendMail({ envelope, raw })));
    expect(new Set(both.map(({ response }) => response)).size).toBe(1);
    expect(await sentOf(ticket.ticketId)).toHaveLength(1);
  });

  test('to somebody who is not in the ticket opens one of their own, so that they do not get into it', async () => {
    const ticket = await ticketOf('Fay');
    await send({ to: 'mover@elsewhere.example', subject: 'Fwd: A parcel', inReplyTo: ticket.inReplyTo });
    expect(await sentOf(ticket.ticketId)).toEqual([]);
    const [sent] = await house.ctx.db.select().from(messages).where(eq(messages.subject, 'Fwd: A parcel'));
    expect(sent?.ticketId).not.toBe(ticket.ticketId);
    expect(await runsOf(house.ctx, sent?.ticketId ?? '')).toEqual([]);
  });
});

describe('a refusal is a sentence that the person reads', () => {
  async function refusalOf(mail: Typed, signing?: Signing): Promise<string> {
    return send(mail, signing).then(
      () => 'sent',
      (error: { response?: string }) => error.response ?? String(error),
    );
  }

  test('for a sender that is no mailbox within reach', async () => {
    const before = await house.ctx.db.$count(messages);
    expect(await refusalOf({ from: 'sales@shop.example', to: 'gus@customer.example' })).toBe(
      `550 5.7.1 You cannot write as sales@shop.example here. Choose one of these as the sender: ${address}.`,
    );
    expect(await house.ctx.db.$count(messages)).toBe(before);
  });

  test('for a recipient who complained, for nobody, and for a new mail without a subject', async () => {
    await suppress(house.ctx, { address: 'hugo@customer.example', reason: 'complaint', detail: 'abuse' });
    expect(await refusalOf({ to: 'hugo@customer.example' })).toContain(
      '550 5.7.1 No mail may go to hugo@customer.example: its owner complained about our mail',
    );
    expect(await refusalOf({ to: 'sales@shop.example' })).toContain(
      'This mail goes to nobody outside the desk.',
    );
    expect(await refusalOf({ to: 'ida@customer.example', subject: '' })).toContain(
      'A new mail needs a subject.',
    );
  });

  test('for what nobody has signed, such as a vacation notice, and for several blind copies alone', async () => {
    const headers = { 'Auto-Submitted': 'auto-replied' };
    expect(await refusalOf({ to: 'ida@customer.example', headers })).toContain('Automatic mail');
    expect(await refusalOf({ bcc: ['ida@customer.example', 'jo@customer.example'] })).toContain(
      'Name somebody in To',
    );
  });

  test('for a mail to the mailbox alone where such ones are kept for the team', async () => {
    const ticket = await ticketOf('Nora');
    await updateMailbox(house.ctx, inbox.mailbox.id, { user_mail: 'note' });
    const mail = { to: await replyAddressOf(house.ctx, ticket.ticketId) };
    expect(await refusalOf(mail)).toContain('This mail goes to nobody outside the desk.');
    await updateMailbox(house.ctx, inbox.mailbox.id, { user_mail: 'send' });
  });

  test('for a wrong password, an ended one, and somebody who was deactivated', async () => {
    const uma = await addUser('Uma', null);
    const acting = withActor(house.ctx, uma);
    const signing = {
      user: 'uma@team.example',
      pass: (await createAppPassword(acting, { name: 'Mail' })).password,
    };
    const to = 'jo@customer.example';
    expect(await refusalOf({ to }, { ...signing, pass: 'aaaa-bbbb' })).toContain(
      '535 5.7.8 The user name or the app password',
    );
    expect(await refusalOf({ to }, { ...signing, user: 'grace@team.example' })).toContain('535');
    expect(
      await refusalOf({ to }, { ...signing, pass: signing.pass.replaceAll('-', ' ').toUpperCase() }),
    ).toBe('sent');
    const [used] = await listAppPasswords(acting);
    expect(used).toMatchObject({
      name: 'Mail',
      last_used_from: '127.0.0.1',
      last_used_at: expect.any(String),
    });
    await revokeAppPassword(acting, used?.id ?? '');
    expect(await refusalOf({ to }, signing)).toContain('535');
    const again = { ...signing, pass: (await createAppPassword(acting, { name: 'Mail' })).password };
    await house.ctx.db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, uma.id));
    expect(await refusalOf({ to }, again)).toContain('535');
  });

  test('for who guesses: after some wrong passwords one has to wait, and the desk’s own sign-in is left alone', async () => {
    const vera = await addUser('Vera', null);
    const guess = () =>
      refusalOf({ to: 'jo@customer.example' }, { user: 'vera@team.example', pass: 'wrong' });
    const answers: string[] = [];
    for (let tries = 0; tries < 7; tries++) answers.push(await guess());
    expect(answers[0]).toContain('535');
    const atTheDesk = { email: 'vera@team.example', password: 'long enough for a test', client: '127.0.0.1' };
    expect(await signIn(house.ctx, { ...atTheDesk, userAgent: 'a browser' })).toMatchObject({
      user: { id: vera.id },
    });
    expect(answers.at(-1)).toMatch(/454 4\.7\.0 There were too many attempts\. Try again in \d+ seconds\./);
  });
});

test('signing in needs TLS where others can connect, by STARTTLS or from the first byte', async () => {
  const open = await startSubmission(house.ctx, { host: '0.0.0.0', port: 0 });
  const implicit = await startSubmission(
    { ...house.ctx, env: { ...house.ctx.env, SUBMISSION_TLS: 'implicit' } },
    { host: '0.0.0.0', port: 0 },
  );
  try {
    const ticket = await ticketOf('Kim');
    const mail = { from: address, to: ticket.from, inReplyTo: ticket.inReplyTo, subject: 'Re: A parcel' };
    const auth = { user: 'grace@team.example', pass: password };
    const bare = createTransport({ host: '127.0.0.1', port: open.port, ignoreTLS: true, auth });
    await expect(bare.sendMail({ ...mail, text: 'bare' })).rejects.toThrow(/STARTTLS/);
    await send({ ...mail, text: 'by STARTTLS' }, { port: open.port });
    await send({ ...mail, text: 'from the first byte' }, { port: implicit.port, secure: true });
    expect((await sentOf(ticket.ticketId)).map(({ text }) => text.trim())).toEqual([
      'by STARTTLS',
      'from the first byte',
    ]);
  } finally {
    await Promise.all([open.close(), implicit.close()]);
  }
});

test('a mail comes in, is read in a mailbox elsewhere, is answered from there, and the ticket has the answer', async () => {
  const { ctx } = house;
  const imap = await startImapServer();
  imap.state.folders = ['Sent'];
  const door = await startSmtp(ctx, { host: '127.0.0.1', port: 0 });
  const input = { host: '127.0.0.1', port: imap.port, secure: false, username: 'team', password: 'right' };
  await putMirror(ctx, inbox.mailbox.id, { ...input, folder: 'INBOX', sent_folder: 'Sent', paused: false });
  const stop = startMirrors(ctx, { ...mirrorPace, accountsMs: 30, pollMs: 30 });
  try {
    const outside = createTransport({
      host: '127.0.0.1',
      port: door.port,
      tls: { rejectUnauthorized: false },
    });
    await outside.sendMail({
      from: 'Lea <lea@customer.example>',
      to: address,
      subject: 'My order',
      text: 'Where is it?',
    });
    const [raw] = await ctx.db
      .select()
      .from(rawEmails)
      .where(eq(rawEmails.envelopeFrom, 'lea@customer.example'));
    await processEmail(ctx, { rawEmailId: raw?.id ?? '' });
    const copies = (folder: string) => imap.state.appended.filter((mail) => mail.folder === folder);
    await expect.poll(() => copies('INBOX').length, patient).toBeGreaterThan(0);
    const read =
      copies('INBOX')
        .find(({ content }) => content.includes('My order'))
        ?.content.toString() ?? '';
    expect(read).toBe(raw?.content.toString());
    const inReplyTo = /^Message-ID: (\S+)/im.exec(read)?.[1];
    // As programs do: the answer goes out, and a copy into the folder of sent mail.
    const { messageId } = await send({
      to: 'lea@customer.example',
      subject: 'Re: My order',
      inReplyTo,
      references: inReplyTo,
    });
    imap.state.appended.push({
      folder: 'Sent',
      flags: '\\Seen',
      date: '',
      content: Buffer.from(`Message-ID: ${messageId}\r\n\r\n`),
    });
    const [filed] = await ctx.db
      .select()
      .from(rawEmails)
      .where(eq(rawEmails.id, raw?.id ?? ''));
    const [sent] = await sentOf(filed?.ticketId ?? '');
    expect(sent).toMatchObject({ authorName: 'Grace', internetMessageId: messageId });
    const [mail] = await deliverAll(sent?.id ?? '');
    expect(mail?.text).toContain(`In-Reply-To: ${inReplyTo}`);
    const notThere = () => ctx.db.select().from(mirrorCopies).where(ne(mirrorCopies.status, 'mirrored'));
    await expect.poll(notThere, patient).toEqual([]);
    expect(copies('Sent').filter(({ content }) => content.includes(messageId))).toHaveLength(1);
    for (const { id } of await runsOf(ctx, filed?.ticketId ?? '')) await executeRun(ctx, { runId: id });
    const runs = await runsOf(ctx, filed?.ticketId ?? '');
    expect(runs.map(({ status }) => status)).toEqual(['superseded']);
    expect(await ctx.db.$count(tickets, eq(tickets.subject, 'My order'))).toBe(1);
  } finally {
    await Promise.all([stop(), door.close()]);
    await imap.close();
  }
});
