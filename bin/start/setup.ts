import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { createAssistant } from '#lib/assistant/versions/assistants.ts';
import { createMailbox, hasEverHadMailbox, listMailboxes } from '#lib/mailboxes/mailboxes.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { sandboxCoverage } from '#lib/relays/relay-selection.ts';
import { createApiKey } from '#lib/users/api-keys.ts';
import { countUsers, createUser, listUsers } from '#lib/users/users.ts';
import { CliError } from './cli-error.ts';

/**
 * Who can sign in first, with the password if it was just generated. Also an address to send mail to, if there is one,
 * and whether replies are caught instead of leaving.
 */
export type SetupResult = {
  adminEmail: string;
  newAdmin: boolean;
  madePassword: string | null;
  address: string | null;
  caught: boolean;
};

/**
 * Makes what a desk cannot begin without, once: an admin, a mailbox with its assistant, and the key that
 * BOOTSTRAP_API_KEY gives. What people changed or took away later stays as they left it.
 */
export function setUp(ctx: Ctx): Promise<SetupResult> {
  return inTransaction(ctx, async (ctx) => {
    await ctx.db.execute(sql`select pg_advisory_xact_lock(1, 2)`);
    const admin = await setUpAdmin(ctx);
    const address = await setUpMailbox(ctx);
    if (ctx.env.BOOTSTRAP_API_KEY) await setUpKey(ctx, ctx.env.BOOTSTRAP_API_KEY);
    return { ...admin, address, caught: (await sandboxCoverage(ctx)) === 'all' };
  });
}

async function setUpAdmin(ctx: Ctx) {
  if ((await countUsers(ctx)) > 0) {
    const { data } = await listUsers(ctx);
    const admin = data.find(({ role, disabled_at }) => role === 'admin' && !disabled_at);
    return { adminEmail: admin?.email ?? ctx.env.ADMIN_EMAIL, newAdmin: false, madePassword: null };
  }
  const given = ctx.env.ADMIN_PASSWORD;
  const password = given ?? randomBytes(12).toString('base64url');
  const admin = await createUser(ctx, {
    email: ctx.env.ADMIN_EMAIL,
    name: 'Admin',
    role: 'admin',
    password,
  }).catch((error) => {
    if (!(error instanceof Refusal) || error.code !== 'invalid') throw error;
    throw new CliError(`ADMIN_PASSWORD cannot be used. ${error.message}`);
  });
  return { adminEmail: admin.email, newAdmin: true, madePassword: given === undefined ? password : null };
}

async function setUpMailbox(ctx: Ctx): Promise<string | null> {
  const known = await listMailboxes(ctx);
  const first = known.find(({ address }) => address === ctx.env.SUPPORT_ADDRESS) ?? known[0];
  if (first) return first.address;
  if (await hasEverHadMailbox(ctx)) return null;
  const assistant = await createAssistant(ctx, { name: 'Iris', slug: 'iris', instructions });
  const { mailbox } = await createMailbox(ctx, {
    address: ctx.env.SUPPORT_ADDRESS,
    display_name: 'Support',
    assistant_id: assistant.id,
    assistant_starts_itself: true,
  });
  return mailbox.address;
}

function setUpKey(ctx: Ctx, token: string) {
  return createApiKey(ctx, { name: 'Bootstrap', scopes: ['read', 'write', 'send', 'admin'], token });
}

const instructions = `You answer for the support team: friendly, brief and exact, in the language of the customer.
Rely on the articles; when they do not settle the question, hand the ticket to a person and say what is missing.
Promise nothing that no article promises: no refund, no date, no exception.`;
