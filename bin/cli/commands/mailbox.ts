import type { Command } from 'commander';
import type { components } from '#clients/typescript/src/index.ts';
import { mailboxId } from '../options.ts';
import { action } from '../session.ts';
import { facts, table } from '../table.ts';

type Mailbox = components['schemas']['Mailbox'];

/** `mailbox`: the addresses that mail is received and sent as. */
export function addMailboxCommands(program: Command): void {
  const mailbox = program.command('mailbox').description('Addresses that mail is received and sent as.');
  mailbox
    .command('create')
    .description('Make an address that mail is accepted for at once.')
    .argument('<address>', 'such as support@example.com')
    .option('--name <name>', 'what stands before the address in mail')
    .option('--assistant <id>', 'the assistant that drafts its answers')
    .action(
      action(async (session, address: string, options: { name?: string; assistant?: string }) => {
        const desk = await session.desk();
        const body = {
          address,
          ...(options.name ? { display_name: options.name } : {}),
          ...(options.assistant ? { assistant_id: options.assistant } : {}),
        };
        session.show(await desk.post('/mailboxes', { body }), about);
      }),
    );
  mailbox
    .command('list')
    .description('List the mailboxes that the key reaches.')
    .action(
      action(async (session) => {
        const { data } = await (await session.desk()).get('/mailboxes');
        session.show(data, (all) =>
          table(
            ['ADDRESS', 'NAME', 'STATE', 'ID'],
            all.map((each) => [each.address, each.display_name, stateOf(each), each.id]),
            'There is no mailbox yet: countersign mailbox create ADDRESS',
          ),
        );
      }),
    );
  mailbox
    .command('test')
    .description('Check how its mail arrives and leaves, in the words of the servers. Nothing is sent.')
    .argument('<mailbox>', 'its address or id')
    .action(
      action(async (session, named: string) => {
        const desk = await session.desk();
        const path = { id: await mailboxId(desk, named) };
        session.show(await desk.post('/mailboxes/{id}/test', { path }), told);
      }),
    );
  for (const act of ['pause', 'resume'] as const)
    mailbox
      .command(act)
      .description(act === 'pause' ? 'Hold back all its mail out.' : 'Let a paused mailbox go on.')
      .argument('<mailbox>', 'its address or id')
      .action(
        action(async (session, named: string) => {
          const desk = await session.desk();
          const path = { id: await mailboxId(desk, named) };
          session.show(await desk.post(`/mailboxes/{id}/${act}`, { path }), about);
        }),
      );
}

const stateOf = ({ paused_at, staging }: Mailbox) => (paused_at ? 'paused' : staging ? 'staging' : 'on');

function about(mailbox: Mailbox): string {
  return facts([
    ['Mailbox', mailbox.address],
    ['Name', mailbox.display_name],
    ['State', stateOf(mailbox)],
    ['Id', mailbox.id],
  ]);
}

function told({ inbound, outbound, outside, imap }: components['schemas']['MailboxTest']): string {
  const parts = { 'Mail in': inbound, 'Mail out': outbound, 'From outside': outside, IMAP: imap };
  return facts(
    Object.entries(parts).map(([name, part]) => [
      name,
      part && `${part.works === null ? 'not known' : part.works ? 'works' : 'does not work'}: ${part.words}`,
    ]),
  );
}
