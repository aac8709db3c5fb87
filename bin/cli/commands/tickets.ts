import type { Command } from 'commander';
import type { components } from '#clients/typescript/src/index.ts';
import { countOption, mailboxId, several, take, textOf } from '../options.ts';
import { action, type Session } from '../session.ts';
import { facts, table } from '../table.ts';
import { ticketText } from '../ticket-text.ts';
import { sendMail } from './send.ts';

type Ticket = components['schemas']['Ticket'];
type Status = 'active' | 'open' | 'in_progress' | 'snoozed' | 'closed' | 'all';
type ListOptions = {
  status?: Status;
  mailbox?: string;
  search?: string;
  tag?: string;
  assignee?: string;
  limit: number;
};

/** `tickets`: what people wrote, and what is done about it. */
export function addTicketCommands(program: Command): void {
  const tickets = program.command('tickets').description('What people wrote, and what is done about it.');
  addReading(tickets);
  addWriting(tickets);
  addChanges(tickets);
}

function addReading(tickets: Command): void {
  tickets
    .command('list')
    .description('List tickets, the newest first.')
    .addOption(
      tickets
        .createOption('--status <status>', 'only those')
        .choices(['active', 'open', 'in_progress', 'snoozed', 'closed', 'all'])
        .default('active'),
    )
    .option('--mailbox <mailbox>', 'only of this one, by address or id')
    .option('--search <words>', 'only those that the search of the desk finds, operators included')
    .option('--tag <tag>', 'only those that bear it')
    .option('--assignee <user>', 'only of this user: an id, or none')
    .option('--limit <count>', 'how many at most', countOption, 50)
    .action(action(list));
  tickets
    .command('show')
    .description('Show a ticket with its mails, notes and the draft that waits.')
    .argument('<ticket>', 'its number or id')
    .action(
      action(async (session, id: string) =>
        session.show(await (await session.desk()).get('/tickets/{id}', { path: { id } }), ticketText),
      ),
    );
}

async function list(session: Session, { mailbox, search, limit, ...rest }: ListOptions): Promise<void> {
  const desk = await session.desk();
  const query = {
    ...rest,
    ...(mailbox ? { mailbox: await mailboxId(desk, mailbox) } : {}),
    ...(search ? { q: search } : {}),
    limit: Math.min(limit, 100),
  };
  session.show(await take(desk.list('/tickets', { query }), limit), (found) =>
    table(
      ['NUMBER', 'STATE', 'FROM', 'SUBJECT', 'LAST MESSAGE'],
      found.map((each) => [
        each.number,
        each.status,
        each.contact.address,
        each.subject,
        each.last_message_at,
      ]),
      'No ticket.',
    ),
  );
}

function addWriting(tickets: Command): void {
  tickets
    .command('reply')
    .description('Answer a ticket by mail.')
    .argument('<ticket>', 'its number or id')
    .argument('<text>', 'the answer, in Markdown; - reads standard input')
    .option('--wait', 'wait until it has left; ends with 1 when it does not')
    .option('--within <seconds>', 'how long to wait', countOption, 60)
    .action(
      action((session, ticket: string, text: string, options: { wait?: boolean; within: number }) =>
        sendMail(session, text, { ...options, ticket }),
      ),
    );
  tickets
    .command('note')
    .description('Write a note, which only the team sees.')
    .argument('<ticket>', 'its number or id')
    .argument('<text>', 'the note; - reads standard input')
    .action(
      action(async (session, id: string, words: string) => {
        const body = { body: await textOf(words) };
        const note = await (await session.desk()).post('/tickets/{id}/notes', { path: { id }, body });
        session.show(note, () => `Noted on ticket ${id}.`);
      }),
    );
}

function addChanges(tickets: Command): void {
  tickets
    .command('close')
    .description('Close a ticket.')
    .argument('<ticket>', 'its number or id')
    .option('--resolution <text>', 'how it ended, for the team')
    .action(
      action(async (session, id: string, body: { resolution?: string }) =>
        session.show(await (await session.desk()).post('/tickets/{id}/close', { path: { id }, body }), about),
      ),
    );
  tickets
    .command('reopen')
    .description('Open a closed or snoozed ticket again.')
    .argument('<ticket>', 'its number or id')
    .action(
      action(async (session, id: string) =>
        session.show(await (await session.desk()).post('/tickets/{id}/reopen', { path: { id } }), about),
      ),
    );
  tickets
    .command('snooze')
    .description('Put a ticket away until a time.')
    .argument('<ticket>', 'its number or id')
    .requiredOption('--until <time>', 'such as 2026-12-24T09:00:00Z')
    .action(
      action(async (session, id: string, body: { until: string }) =>
        session.show(
          await (await session.desk()).post('/tickets/{id}/snooze', { path: { id }, body }),
          about,
        ),
      ),
    );
  tickets
    .command('assign')
    .description('Give a ticket to a user, or to nobody.')
    .argument('<ticket>', 'its number or id')
    .argument('<user>', 'the id of a user, or none')
    .action(
      action(async (session, id: string, user: string) => {
        const body = { user_id: user === 'none' ? null : user };
        session.show(
          await (await session.desk()).post('/tickets/{id}/assign', { path: { id }, body }),
          about,
        );
      }),
    );
  tickets
    .command('tag')
    .description('Add tags to a ticket, or take them away.')
    .argument('<ticket>', 'its number or id')
    .option('--add <tag>', 'a tag to add, several times or with commas', several)
    .option('--remove <tag>', 'a tag to take away, several times or with commas', several)
    .action(action(changeTags));
  tickets
    .command('merge')
    .description('Merge a ticket into another, which stays.')
    .argument('<ticket>', 'its number or id')
    .requiredOption('--into <ticket>', 'the ticket that stays')
    .action(
      action(async (session, id: string, body: { into: string }) =>
        session.show(await (await session.desk()).post('/tickets/{id}/merge', { path: { id }, body }), about),
      ),
    );
}

type Tags = { add?: string[]; remove?: string[] };

async function changeTags(session: Session, id: string, { add = [], remove = [] }: Tags): Promise<void> {
  const desk = await session.desk();
  for (const name of add) await desk.put('/tickets/{id}/tags/{name}', { path: { id, name } });
  for (const name of remove) await desk.delete('/tickets/{id}/tags/{name}', { path: { id, name } });
  session.show(await desk.get('/tickets/{id}', { path: { id } }), about);
}

function about(ticket: Ticket): string {
  return facts([
    ['Ticket', ticket.number],
    ['Subject', ticket.subject],
    ['State', ticket.snoozed_until ? `${ticket.status} until ${ticket.snoozed_until}` : ticket.status],
    ['Assignee', ticket.assignee_id],
    ['Tags', ticket.tags.join(', ')],
  ]);
}
