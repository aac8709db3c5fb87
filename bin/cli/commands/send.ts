import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import type { Countersign, components } from '#clients/typescript/src/index.ts';
import { EndedWith, UsageError } from '../failure.ts';
import { openFile } from '../open-file.ts';
import { countOption, mailboxId, several, textOf } from '../options.ts';
import { action, type Session } from '../session.ts';
import { facts } from '../table.ts';

type Message = components['schemas']['Message'];
type Options = {
  ticket?: string;
  to?: string[];
  subject?: string;
  mailbox?: string;
  cc?: string[];
  attach?: string[];
  wait?: boolean;
  within: number;
  quiet?: boolean;
};

/** `send`: writes first, or answers a ticket. */
export function addSendCommand(program: Command): void {
  program
    .command('send')
    .description('Send a mail: to somebody first (--to, --subject), or as the answer on a ticket (--ticket).')
    .argument('<text>', 'the text, in Markdown; - reads standard input')
    .option(
      '--to <address>',
      'whom to write to, several times or with commas; the first becomes the contact',
      several,
    )
    .option('--subject <subject>', 'the subject')
    .option(
      '--mailbox <mailbox>',
      'the mailbox that it leaves from, by address or id (default: the only one)',
    )
    .option('--ticket <ticket>', 'the ticket to answer')
    .option('--cc <address>', 'who gets a copy, several times or with commas', several)
    .option('--attach <file>', 'a file to go with it, several times', (file, before?: string[]) => [
      ...(before ?? []),
      file,
    ])
    .option('--wait', 'wait until it has left; ends with 1 when it does not')
    .option('--within <seconds>', 'how long to wait', countOption, 60)
    .option('--quiet', 'print its Message-ID alone')
    .action(action(sendMail));
}

/** Answers a ticket, or writes first, as the options say; then says what became of the mail. */
export async function sendMail(session: Session, words: string, options: Options): Promise<void> {
  const { ticket, to, subject } = options;
  if (ticket ? to || subject : !(to && subject))
    throw new UsageError('Give --to and --subject to write first, or --ticket alone to answer.');
  const desk = await session.desk();
  const body = await textOf(words);
  const attachment_ids = await upload(desk, options.attach ?? []);
  const extra = {
    ...(options.cc ? { cc: options.cc } : {}),
    ...(attachment_ids.length ? { attachment_ids } : {}),
  };
  const queued = ticket
    ? await desk.post('/tickets/{id}/reply', { path: { id: ticket }, body: { body, ...extra } })
    : await writeFirst(
        desk,
        { ...extra, to: (to ?? []).map((address) => ({ address })), subject: subject ?? '', body },
        options.mailbox,
      );
  const message = options.wait ? await waitUntilSent(desk, queued, options.within) : queued;
  if (options.quiet && !session.isJson) process.stdout.write(`${message.internet_message_id}\n`);
  else session.show(message, about);
  if (options.wait && message.delivery?.status !== 'sent') throw new EndedWith(1);
}

type FirstMail = { to: { address: string }[]; subject: string; body: string };

async function writeFirst(desk: Countersign, mail: FirstMail, mailbox: string | undefined): Promise<Message> {
  const { id } = await desk.post('/tickets', {
    body: { ...mail, mailbox_id: await mailboxId(desk, mailbox) },
  });
  const { messages } = await desk.get('/tickets/{id}', { path: { id } });
  const [message] = messages;
  if (!message) throw new Error(`The ticket ${id} has no mail.`);
  return message;
}

async function upload(desk: Countersign, files: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const file of files) {
    const form = new FormData();
    form.set('file', await openFile(file), basename(file));
    ids.push((await desk.post('/uploads', { body: form })).id);
  }
  return ids;
}

const onItsWay = ['queued', 'sending', 'deferred'];

async function waitUntilSent(desk: Countersign, { id }: Message, seconds: number): Promise<Message> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const message = await desk.get('/messages/{id}', { path: { id } });
    if (!onItsWay.includes(message.delivery?.status ?? '') || Date.now() > end) return message;
    await pause(500);
  }
}

function about({ id, ticket_id, to, subject, internet_message_id, delivery }: Message): string {
  return facts([
    ['To', to.map(({ address }) => address).join(', ')],
    ['Subject', subject],
    ['State', delivery && (delivery.sandbox ? `${delivery.status}, kept in the sandbox` : delivery.status)],
    [
      'Said',
      delivery?.recipients
        .map(({ text }) => text)
        .filter(Boolean)
        .join(' '),
    ],
    ['Message-ID', internet_message_id],
    ['Message', id],
    ['Ticket', ticket_id],
  ]);
}
