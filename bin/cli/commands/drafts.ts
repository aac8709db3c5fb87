import type { Command } from 'commander';
import type { components } from '#clients/typescript/src/index.ts';
import { countOption, shareOption, take, textOf } from '../options.ts';
import { action, type Session } from '../session.ts';
import { facts, table, visible } from '../table.ts';

type Draft = components['schemas']['Draft'];
type ProposeOptions = { confidence?: number; reason?: string[]; basedOn?: string };

/** `drafts`: proposed answers, and the decision on them. */
export function addDraftCommands(program: Command): void {
  const drafts = program.command('drafts').description('Proposed answers, and the decision on them.');
  drafts
    .command('list')
    .description('List drafts.')
    .addOption(
      drafts
        .createOption('--status <status>', 'only those')
        .choices(['proposed', 'approved', 'rejected', 'superseded'])
        .default('proposed'),
    )
    .option('--limit <count>', 'how many at most', countOption, 50)
    .action(
      action(async (session, { status, limit }: { status: Draft['status']; limit: number }) => {
        const desk = await session.desk();
        const query = { status, limit: Math.min(limit, 100) };
        session.show(await take(desk.list('/drafts', { query }), limit), (found) =>
          table(
            ['DRAFT', 'TICKET', 'SURE', 'TEXT'],
            found.map((each) => [each.id, each.ticket_id, percent(each), each.body]),
            'No draft.',
          ),
        );
      }),
    );
  drafts
    .command('show')
    .description('Show a draft with what it rests on.')
    .argument('<draft>', 'its id')
    .action(
      action(async (session, id: string) =>
        session.show(await (await session.desk()).get('/drafts/{id}', { path: { id } }), about),
      ),
    );
  addDecisions(drafts);
  drafts
    .command('propose')
    .description('Propose an answer, which waits for a person.')
    .argument('<ticket>', 'its id or number')
    .argument('<text>', 'the whole answer, in Markdown; - reads standard input')
    .option('--confidence <share>', 'how sure you are, 0 to 1', shareOption)
    .option('--reason <text>', 'a reason for the reviewer, several times', (each, before?: string[]) => [
      ...(before ?? []),
      each,
    ])
    .option(
      '--based-on <message>',
      'the newest message that you have read; refused when somebody wrote since',
    )
    .action(action(propose));
}

function addDecisions(drafts: Command): void {
  drafts
    .command('approve')
    .description('Sign a draft, so that it is sent as it is or with another text.')
    .argument('<draft>', 'its id')
    .option('--body <text>', 'the text to send instead; - reads standard input')
    .action(
      action(async (session, id: string, options: { body?: string }) => {
        const body = options.body === undefined ? {} : { body: await textOf(options.body) };
        const done = await (await session.desk()).post('/drafts/{id}/approve', { path: { id }, body });
        session.show(done, () =>
          'kind' in done ? `It will be sent: ${done.id}.` : 'Done. It had no answer to send.',
        );
      }),
    );
  drafts
    .command('reject')
    .description('Reject a draft.')
    .argument('<draft>', 'its id')
    .argument('<reason>', 'why, in a sentence')
    .action(
      action(async (session, id: string, reason: string) => {
        const desk = await session.desk();
        session.show(await desk.post('/drafts/{id}/reject', { path: { id }, body: { reason } }), about);
      }),
    );
}

async function propose(
  session: Session,
  named: string,
  words: string,
  options: ProposeOptions,
): Promise<void> {
  const desk = await session.desk();
  const body = await textOf(words);
  const ticket = await desk.get('/tickets/{id}', { path: { id: named } });
  const { confidence, reason: reasons, basedOn: based_on_message_id } = options;
  const draft = await desk.post('/drafts', {
    body: {
      ticket_id: ticket.id,
      body,
      ...(confidence === undefined ? {} : { confidence }),
      ...(reasons ? { reasons } : {}),
      ...(based_on_message_id ? { based_on_message_id } : {}),
    },
  });
  session.show(draft, about);
}

const percent = ({ confidence }: Draft) => `${Math.round(confidence * 100)} %`;

function about(draft: Draft): string {
  const head = facts([
    ['Draft', draft.id],
    ['Ticket', draft.ticket_id],
    ['State', draft.status],
    ['Sure', percent(draft)],
    ['By', draft.proposed_by],
    ['Reviewed by', draft.reviewed_by],
    ['Rejected', draft.rejection_reason],
  ]);
  const notes = [...draft.warnings, ...draft.reasons].map((each) => `- ${visible(each)}`);
  return [head, ...(notes.length ? [notes.join('\n')] : []), visible(draft.body).trim()].join('\n\n');
}
