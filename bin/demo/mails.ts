import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import type { Env } from '#lib/platform/env.ts';
import { type DemoMail, messageIdOf } from './mail.ts';
import { attachmentMails } from './mails/attachments.ts';
import { automatedMails } from './mails/automated.ts';
import { languages } from './mails/languages.ts';
import { problemMails } from './mails/problems.ts';
import { questions } from './mails/questions.ts';

/** Every mail of the demo, in the order in which it comes in. */
export function demoMails(): DemoMail[] {
  return [...questions, ...languages, ...attachmentMails, ...automatedMails, ...problemMails()];
}

/** A connection to the product's own door, as another mail server would open it. */
export function openSmtpConnection(env: Env): Transporter {
  const everywhere = env.HOST === '0.0.0.0' || env.HOST === '::';
  return createTransport({
    host: everywhere ? '127.0.0.1' : env.HOST,
    port: env.SMTP_PORT,
    tls: { rejectUnauthorized: false },
    pool: true,
    maxConnections: 1,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
}

/** Sends one mail to `to`; it is the product's once this returns. `thread` names the mails that it answers. */
export async function sendDemoMail(
  smtp: Transporter,
  { to, mail }: { to: string; mail: DemoMail },
  thread: Pick<SendMailOptions, 'inReplyTo' | 'references'> = {},
): Promise<void> {
  const envelope = { from: mail.envelopeFrom ?? mail.from.address, to };
  if (mail.rawFile) {
    const raw = await readFile(join(import.meta.dirname, 'mails', mail.rawFile), 'latin1');
    await smtp.sendMail({ envelope, raw: fillIn(raw, mail, to) });
    return;
  }
  await smtp.sendMail({ ...mail, ...thread, to, envelope, messageId: messageIdOf(mail) });
}

function fillIn(text: string, mail: DemoMail, to: string): string {
  return text
    .replace('{to}', to)
    .replace('{date}', new Date().toUTCString().replace('GMT', '+0000'))
    .replace('{message-id}', messageIdOf(mail))
    .replaceAll('\n', '\r\n');
}
