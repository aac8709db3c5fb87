import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openSession } from '#test/smtp-client.ts';
import type { Journal } from './journal.ts';
import type { Random } from './random.ts';
import type { ReceivedReply, Relay } from './relay.ts';

type Mail = { messageId: string; from: string; to: string; content: Buffer };

const senders = 6;
const customers = 60;
const silenceLimitMs = 20_000;
/** How long a mail server still tries after the end of the load. */
const lastTriesMs = 120_000;

/**
 * Customers who write, and answer what they get. Their mail servers try again what was not acknowledged, with the same
 * bytes, at whichever worker answers. Resolves when the signal has come and no mail waits.
 */
export async function writeMails({
  smtpPorts,
  address,
  journal,
  relay,
  random,
  signal,
}: {
  smtpPorts: number[];
  address: string;
  journal: Journal;
  relay: Relay;
  random: Random;
  signal: AbortSignal;
}): Promise<void> {
  const sender = async (random: Random) => {
    while (!signal.aborted) {
      await pause(random.between(1_500, 5_000), undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      const mail = nextMail();
      const sha256 = createHash('sha256').update(mail.content).update('\r\n').digest('hex');
      const entry = { sha256, acknowledged: false };
      journal.mails.set(mail.messageId, entry);
      entry.acknowledged = await handOver(mail);
      // As when the acknowledgement was lost on its way: the other side must know it again.
      if (random.oneIn(15)) await handOver(mail);
    }
  };
  const nextMail = () => {
    const reply = random.oneIn(2) ? takeReply() : null;
    return reply ? answerTo(reply, random) : newMatter(address, random);
  };
  const takeReply = () =>
    relay.replies.splice(Math.floor(random.between(0, relay.replies.length)), 1)[0] ?? null;
  const handOver = async (mail: Mail) => {
    let deadline = Number.POSITIVE_INFINITY;
    for (let waitMs = 500; performance.now() < deadline; waitMs = Math.min(2 * waitMs, 8_000)) {
      journal.deliveryTries += 1;
      const outcome = await tryOnce(random.pick(smtpPorts) ?? 0, mail);
      if (outcome === null) return true;
      if (/^(?:Refused|Not accepted): 5/.test(outcome)) {
        journal.bounced.push(`${mail.messageId}: ${outcome}`);
        return false;
      }
      await pause(waitMs * random.between(0.5, 1));
      if (signal.aborted) deadline = Math.min(deadline, performance.now() + lastTriesMs);
    }
    return false;
  };
  await Promise.all(Array.from({ length: senders }, () => sender(random.fork())));
}

/** Null when it was acknowledged, else what happened. */
async function tryOnce(port: number, { from, to, content }: Mail): Promise<string | null> {
  try {
    const session = await openSession(port, { limitMs: silenceLimitMs });
    try {
      await session.send(from, to, content);
      return null;
    } finally {
      session.quit();
    }
  } catch (error) {
    return (error as Error).message;
  }
}

function newMatter(to: string, random: Random): Mail {
  const number = Math.floor(random.between(0, customers));
  return build({
    from: `customer-${number}@people.example`,
    to,
    subject: `Order ${Math.floor(random.between(10_000, 99_999))} has not come`,
    headers: [],
    random,
  });
}

function answerTo({ recipient, messageId, replyTo, subject }: ReceivedReply, random: Random): Mail {
  return build({
    from: recipient,
    to: replyTo,
    subject: subject.startsWith('Re: ') ? subject : `Re: ${subject}`,
    headers: [`In-Reply-To: ${messageId}`, `References: ${messageId}`],
    random,
  });
}

let mails = 0;

function build({
  from,
  to,
  subject,
  headers,
  random,
}: {
  from: string;
  to: string;
  subject: string;
  headers: string[];
  random: Random;
}): Mail {
  const messageId = `<${++mails}.${randomBytes(6).toString('hex')}@people.example>`;
  const text = `Hello,\r\n\r\nthis is mail ${mails}. Where is my parcel, and how long does it take?\r\n\r\nBye`;
  const file = random.oneIn(20) ? table(random) : null;
  const head = [
    `From: A customer <${from}>`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${messageId}`,
    'MIME-Version: 1.0',
    ...headers,
  ];
  const lines = file
    ? [
        ...head,
        'Content-Type: multipart/mixed; boundary=parts',
        '',
        '--parts',
        '',
        text,
        '--parts',
        ...file,
        '--parts--',
      ]
    : [...head, 'Content-Type: text/plain; charset=utf-8', '', text];
  return { messageId, from, to, content: Buffer.from(lines.join('\r\n')) };
}

/** A file of some size; one in five is stored in pieces. */
function table(random: Random): string[] {
  const rows = random.oneIn(5) ? 30_000 : 500;
  const content = Array.from({ length: rows }, (_, row) => `${row},A${row % 97},${row * 3}`).join('\n');
  return [
    'Content-Type: text/csv; name=orders.csv',
    'Content-Disposition: attachment; filename=orders.csv',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(content)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n'),
  ];
}
