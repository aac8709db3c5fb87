import type { Command } from 'commander';
import type { CountersignEvent, EventType } from '#clients/typescript/src/index.ts';
import { EndedWith } from '../failure.ts';
import { countOption, several } from '../options.ts';
import { action, type Session } from '../session.ts';
import { visible } from '../table.ts';

type Options = { type?: string[]; after?: string; count?: number; within?: number };

/** `events`: what happens, as it happens. */
export function addEventCommands(program: Command): void {
  program
    .command('events')
    .description('What happens, as it happens.')
    .command('watch')
    .description('Print each event once, one a line, over broken connections too; Ctrl-C ends it.')
    .option(
      '--type <type>',
      'only this type, such as message.received; several times or with commas',
      several,
    )
    .option(
      '--after <event>',
      'begin after this event, or with the first for 0 (default: with the next to come)',
    )
    .option('--count <count>', 'end after so many', countOption)
    .option('--within <seconds>', 'end with 1 when --count has not come by then', countOption)
    .action(action(watch));
}

async function watch(session: Session, { type, after, count, within }: Options): Promise<void> {
  const desk = await session.desk();
  // The stream waits for a desk that is away; who has just typed the command wants to hear of it.
  await desk.get('/events', { query: { limit: 1 } });
  let left = count ?? Number.POSITIVE_INFINITY;
  const events = desk.events({
    ...(after === undefined ? {} : { after }),
    // A name that is none is refused by the desk, which says so.
    ...(type ? { types: type as EventType[] } : {}),
    ...(within ? { signal: AbortSignal.timeout(within * 1000) } : {}),
  });
  for await (const event of events) {
    session.showLine(event, line);
    left--;
    if (left <= 0) return;
  }
  if (count) throw new EndedWith(1);
}

function line({ created_at, id, type, actor, ticket_id, data }: CountersignEvent): string {
  const number =
    'number' in data && typeof data.number === 'number' ? `ticket ${data.number}` : (ticket_id ?? '');
  return visible([created_at, id, type, `by ${actor.name}`, number].filter(Boolean).join('  '));
}
