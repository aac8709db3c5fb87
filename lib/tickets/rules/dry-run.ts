import { assertReachesAll, assertScope, type Ctx } from '#lib/platform/context.ts';
import { type Matcher, matcherOf } from './match-rule.ts';
import { planActions, readAssignees } from './plan-actions.ts';
import { readHours } from './read-hours.ts';
import { listRuledMails, type RuledMail } from './ruled-mail.ts';
import { getRule } from './rules.ts';
import { dryRunDays, type Rule, type RuleAction, type RuleDryRun, type RuleTrial } from './schema.ts';

const maxMails = 2000;
/** As many texts are in memory at once. */
const pageSize = 100;
const maxTickets = 50;

/**
 * Says which tickets a rule would have changed had it been at work on the mail of the last days (7), and changes none. It
 * reads at most 2000 mails, the newest first, as they came, and names at most 50 tickets, as they are now.
 * @throws Refusal `forbidden` for who is no admin of all mailboxes.
 */
export async function dryRunRule(
  ctx: Ctx,
  trial: RuleTrial,
  { days = dryRunDays }: { days?: number } = {},
): Promise<RuleDryRun> {
  const { rule, since, fitting, read, complete, tickets } = await tryOut(ctx, trial, days);
  return {
    since: since.toISOString(),
    mails_read: read,
    complete,
    mails_fitting: fitting.length,
    tickets_changed: tickets.length,
    as_of_today: readAsOfToday(rule, trial.actions),
    tickets: tickets.slice(0, maxTickets),
  };
}

async function tryOut(ctx: Ctx, trial: RuleTrial, days: number) {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
  const rule = {
    trigger: trial.trigger ?? 'mail.received',
    mailbox_ids: trial.mailbox_ids ?? null,
    match: trial.match ?? 'all',
    conditions: trial.conditions ?? [],
  } as const;
  const since = new Date(Date.now() - days * 24 * 3_600_000);
  const { fitting, read, complete } = await readFitting(ctx, rule, since);
  const mayGet = await readAssignees(ctx, trial.actions);
  const tickets = changedTickets(fitting, (mail) => planActions(trial.actions, mail.state, mayGet).changes);
  return { rule, since, fitting, read, complete, tickets };
}

/** The same of a saved rule, at work or not. @throws Refusal as `dryRunRule`; `not_found`. */
export async function dryRunSavedRule(ctx: Ctx, id: string, asked?: { days?: number }): Promise<RuleDryRun> {
  return dryRunRule(ctx, trialOf(await getRule(ctx, id)), asked);
}

/** All tickets that a saved rule would change, of the mail that a dry run reads. @throws Refusal as `dryRunSavedRule`. */
export async function ticketsToChange(
  ctx: Ctx,
  id: string,
  days: number,
): Promise<{ rule: Rule; since: Date; ticketIds: string[] }> {
  const rule = await getRule(ctx, id);
  const { since, tickets } = await tryOut(ctx, trialOf(rule), days);
  return { rule, since, ticketIds: tickets.map((ticket) => ticket.id) };
}

function trialOf({ trigger, mailbox_ids, match, conditions, actions }: Rule): RuleTrial {
  return { trigger, mailbox_ids, match, conditions, actions };
}

/** The mails that fit, without their texts, of the newest that came since then. */
async function readFitting(ctx: Ctx, rule: Matcher, since: Date) {
  const isOpen = await readHours(ctx, rule.conditions);
  const fitting: RuledMail[] = [];
  let read = 0;
  let before: RuledMail | undefined;
  while (read < maxMails) {
    const page = await listRuledMails(ctx, { since, before, limit: pageSize });
    for (const mail of page)
      if (matcherOf(mail, isOpen)(rule, mail.state)) fitting.push({ ...mail, text: '' });
    read += page.length;
    before = page.at(-1);
    if (page.length < pageSize) return { fitting, read, complete: true };
  }
  const [further] = await listRuledMails(ctx, { since, before, limit: 1 });
  return { fitting, read, complete: further === undefined };
}

/** Each ticket once, by its newest mail that fits. */
function changedTickets(
  mails: RuledMail[],
  changesOf: (mail: RuledMail) => RuleAction[],
): RuleDryRun['tickets'] {
  const seen = new Set<string>();
  return mails.flatMap((mail) => {
    if (seen.has(mail.ticketId)) return [];
    seen.add(mail.ticketId);
    const changes = changesOf(mail);
    return changes.length ? [toChangedTicket(mail, changes)] : [];
  });
}

function toChangedTicket(mail: RuledMail, changes: RuleAction[]): RuleDryRun['tickets'][number] {
  return {
    id: mail.ticketId,
    number: mail.number,
    subject: mail.ticketSubject,
    mailbox_id: mail.state.mailboxId,
    status: mail.state.status,
    message_id: mail.messageId,
    from: mail.sender,
    received_at: mail.receivedAt.toISOString(),
    changes,
  };
}

function readAsOfToday({ conditions }: Matcher, actions: RuleAction[]): RuleDryRun['as_of_today'] {
  const asked = new Set<string>(conditions.map(({ field }) => field));
  const done = new Set<string>(actions.map((action) => action.do));
  const reads = {
    tag: asked.has('tag') || done.has('add_tag') || done.has('remove_tag') || done.has('newsletter'),
    priority: asked.has('priority') || done.has('set_priority'),
    company: asked.has('company'),
    status: done.has('snooze') || done.has('close') || done.has('newsletter'),
    assignee: done.has('assign'),
    business_hours: asked.has('business_hours'),
  };
  return (Object.keys(reads) as (keyof typeof reads)[]).filter((name) => reads[name]);
}
