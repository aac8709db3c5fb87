import { firstOrThrow } from '#db/first-or-throw.ts';
import { listRuns } from '#lib/assistant/runs.ts';
import { ledger } from '#lib/inbound/raw/ledger.ts';
import { listRawEmails } from '#lib/inbound/raw/raw-emails.ts';
import { listMailboxes } from '#lib/mailboxes/mailboxes.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { Env } from '#lib/platform/env.ts';
import { sandboxCoverage } from '#lib/relays/relay-selection.ts';
import { writeArticles } from './demo/articles.ts';
import { type DemoMail, messageIdOf } from './demo/mail.ts';
import { demoMails, openSmtpConnection, sendDemoMail } from './demo/mails.ts';
import { actAsTeam, sendTwoReplies } from './demo/team-actions.ts';
import { withContext } from './start/context.ts';
import { waitFor } from './start/wait-for.ts';

/**
 * Fills the running product with the desk of a fictional kettle maker: articles, then mails of every kind over SMTP.
 * Then it acts as a team would on some of them. Existing data is left alone.
 */
export function seedDemo(env: Env, { say }: { say: (line: string) => void }): Promise<void> {
  return withContext(env, async (ctx) => {
    const written = await writeArticles(ctx);
    const missing = await missingMails(ctx);
    if (written > 0) say(`${written} articles of the Morrow Kettle Works`);
    if (missing.length === 0) return say('Its mails are here already; nothing was sent again.');

    const smtp = openSmtpConnection(env);
    try {
      await sendAll(ctx, smtp, missing);
      say(`${missing.length} mails sent to the support address over SMTP`);
      const settled = await waitFor(() => isIdle(ctx), { limitMs: 120_000 });
      say(
        settled
          ? 'All filed and read by the assistant'
          : 'The assistant is still reading; it goes on by itself',
      );
      await actAsTeam(ctx, (name) => ticketOf(ctx, name));
      if ((await sandboxCoverage(ctx)) !== 'all')
        return say('Nothing was approved: a relay is set, and these customers do not exist.');
      await sendTwoReplies(ctx, (name) => ticketOf(ctx, name), smtp);
      say('Two answers signed and caught; one customer has written back');
    } finally {
      smtp.close();
    }
  });
}

async function missingMails(ctx: Ctx): Promise<DemoMail[]> {
  const missing: DemoMail[] = [];
  for (const mail of demoMails()) if (!(await rawEmailOf(ctx, mail))) missing.push(mail);
  return missing;
}

async function rawEmailOf(ctx: Ctx, mail: DemoMail) {
  const { data } = await listRawEmails(ctx, { internet_message_id: messageIdOf(mail), limit: 1 });
  return data[0] ?? null;
}

async function sendAll(ctx: Ctx, smtp: ReturnType<typeof openSmtpConnection>, mails: DemoMail[]) {
  const mailboxes = await listMailboxes(ctx);
  const { address } =
    mailboxes.find((one) => one.address === ctx.env.SUPPORT_ADDRESS) ?? firstOrThrow(mailboxes);
  const known = new Map(demoMails().map((mail) => [mail.name, mail]));
  for (const mail of mails) {
    const answered = mail.answers ? known.get(mail.answers) : undefined;
    if (answered) await waitFor(() => ticketOf(ctx, answered.name), { limitMs: 30_000 });
    const id = answered && messageIdOf(answered);
    await sendDemoMail(smtp, { to: address, mail }, id ? { inReplyTo: id, references: [id] } : {});
  }
}

async function ticketOf(ctx: Ctx, name: string): Promise<string | null> {
  const mail = firstOrThrow(demoMails().filter((one) => one.name === name));
  return (await rawEmailOf(ctx, mail))?.ticketId ?? null;
}

/** Nothing unread, and no run that waits or works. */
async function isIdle(ctx: Ctx): Promise<boolean> {
  if ((await ledger(ctx)).pending > 0) return false;
  for (const status of ['queued', 'running'] as const) {
    if ((await listRuns(ctx, { status, limit: 1 })).data.length > 0) return false;
  }
  return true;
}
