import { type Ctx, demand } from '../context.ts';
import { seal } from '../secrets.ts';
import { findImapAccount, type ImapAccountInput, storedPassword } from './imap-accounts.ts';
import { leaveImap, openImap, wordsOfImap } from './imap-connection.ts';
import type { ImapTest } from './imap-shape.ts';
import { getMailbox } from './mailboxes.ts';

const limitMs = 25_000;

/**
 * Signs in and opens the folder as reading would, changing nothing. `input` tries what is not stored yet; a password
 * that it leaves out is the stored one, but only for the server and user that it belongs to.
 */
export async function testImapAccount(
  ctx: Ctx,
  mailboxId: string,
  input?: ImapAccountInput,
): Promise<ImapTest> {
  const { folder, ...place } = await placeToTest(ctx, mailboxId, input);
  const client = openImap(ctx, place);
  const limit = setTimeout(() => client.close(), limitMs);
  try {
    await client.connect();
    const box = await client.mailboxOpen(folder, { readOnly: true });
    return { works: true, words: `The folder ${folder} is open.`, mails: box.exists };
  } catch (error) {
    return { works: false, words: wordsOfImap(error), mails: null };
  } finally {
    clearTimeout(limit);
    await leaveImap(client);
  }
}

async function placeToTest(ctx: Ctx, mailboxId: string, input?: ImapAccountInput) {
  demand(ctx, 'admin');
  await getMailbox(ctx, mailboxId);
  if (input?.password !== undefined) return { ...input, password: seal(ctx.env.APP_SECRET!, input.password) };
  const stored = await findImapAccount(ctx, mailboxId);
  return input ? { ...input, password: storedPassword(stored, input) } : stored;
}
