import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Product } from './product.ts';

const fixtures = join(import.meta.dirname, '../fixtures');

export type Fixture = {
  /** The envelope. `from` is '' for robots; `to` is the first mailbox when it is not given. */
  from: string;
  to?: string;
  /** What stands for the {words} of the file; {to}, {date} and {message-id} are filled in by themselves. */
  values?: Record<string, string>;
};

/** Sends a mail of `fixtures/` to the product's own door. Resolves once it was taken, with its Message-ID. */
export async function sendFixture(product: Product, file: string, { from, to, values = {} }: Fixture) {
  const messageId = `<${randomUUID()}@customer.example>`;
  const recipient = to ?? product.mailbox;
  const filled: Record<string, string> = {
    to: recipient,
    date: new Date().toUTCString().replace('GMT', '+0000'),
    'message-id': messageId,
    ...values,
  };
  const text = await readFile(join(fixtures, file), 'latin1');
  const raw = text.replace(/\{([a-z-]+)\}/g, (_, word: string) => {
    const value = filled[word];
    if (value === undefined) throw new Error(`${file} needs a value for {${word}}.`);
    return Buffer.from(value).toString('latin1');
  });
  await deliver(product, { from, to: recipient }, raw.replace(/\r?\n/g, '\r\n'));
  return messageId;
}

/** Sends a plain mail that needs no shape of its own. Resolves once it was taken, with its Message-ID. */
export async function sendMail(
  product: Product,
  mail: { from: string; name?: string; replyTo?: string; subject: string; text: string; to?: string },
): Promise<string> {
  return sendFixture(product, mail.replyTo ? 'form.eml' : 'plain.eml', {
    from: mail.from,
    to: mail.to,
    values: {
      author: mail.name ? `${mail.name} <${mail.from}>` : mail.from,
      subject: mail.subject,
      ...(mail.replyTo ? { 'reply-to': mail.replyTo } : {}),
      text: mail.text,
    },
  });
}

/** Sends a mail with these files. Resolves once it was taken. */
export async function sendFiles(
  product: Product,
  {
    from,
    files,
    ...mail
  }: { from: string; subject: string; text: string; files: { filename: string; content: Buffer }[] },
): Promise<void> {
  const composer = new MailComposer({
    ...mail,
    from,
    to: product.mailbox,
    messageId: `<${randomUUID()}@customer.example>`,
    attachments: files,
  });
  const raw = await composer.compile().build();
  await deliver(product, { from, to: product.mailbox }, raw.toString('latin1'));
}

async function deliver(product: Product, envelope: { from: string; to: string }, raw: string) {
  const door = createTransport({
    host: '127.0.0.1',
    port: product.smtpPort,
    connectionTimeout: 10_000,
    tls: { rejectUnauthorized: false },
  });
  try {
    await door.sendMail({ envelope, raw: Buffer.from(raw, 'latin1') });
  } finally {
    door.close();
  }
}
