import type { Command } from 'commander';
import type { components } from '#clients/typescript/src/index.ts';
import { mailboxId, several, take } from '../options.ts';
import { action, type Session } from '../session.ts';
import { facts, table } from '../table.ts';

type Scope = components['schemas']['ApiKey']['scopes'][number];
type CreateOptions = { name: string; scope: Scope[]; mailbox?: string[] };

/** `keys`: what programs sign in with. */
export function addKeyCommands(program: Command): void {
  const keys = program.command('keys').description('API keys, which programs sign in with.');
  keys
    .command('create')
    .description('Make a key. It is told this once.')
    .requiredOption('--name <name>', 'what it is for')
    .requiredOption(
      '--scope <scope>',
      'what it may: read, propose, write, send, admin, metrics; several times or with commas',
      several,
    )
    .option(
      '--mailbox <mailbox>',
      'a mailbox that it reaches, by address or id; several times (default: all)',
      several,
    )
    .action(action(create));
  keys
    .command('list')
    .description('List the keys, newest first, revoked ones too.')
    .action(
      action(async (session) =>
        session.show(await take((await session.desk()).list('/api-keys'), Number.POSITIVE_INFINITY), (all) =>
          table(
            ['NAME', 'SCOPES', 'ENDS IN', 'LAST USED', 'STATE', 'ID'],
            all.map((each) => [
              each.name,
              each.scopes.join(' '),
              each.hint,
              each.last_used_at,
              each.revoked_at ? 'revoked' : 'valid',
              each.id,
            ]),
            'There is no key.',
          ),
        ),
      ),
    );
  keys
    .command('revoke')
    .description('Revoke a key. It ends at once.')
    .argument('<key>', 'its id')
    .action(
      action(async (session, id: string) => {
        const revoked = await (await session.desk()).delete('/api-keys/{id}', { path: { id } });
        session.show(revoked ?? { id }, () => `${id} is revoked.`);
      }),
    );
}

async function create(session: Session, { name, scope: scopes, mailbox }: CreateOptions): Promise<void> {
  const desk = await session.desk();
  const mailbox_ids = mailbox ? await Promise.all(mailbox.map((each) => mailboxId(desk, each))) : null;
  session.show(await desk.post('/api-keys', { body: { name, scopes, mailbox_ids } }), (key) =>
    facts([
      ['Key', key.token],
      ['Name', key.name],
      ['Scopes', key.scopes.join(' ')],
      ['Mailboxes', key.mailbox_ids?.join(' ') ?? 'all'],
      ['Id', key.id],
    ]),
  );
}
