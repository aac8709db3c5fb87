import { z } from 'zod';
import { proposeDraft } from '#lib/drafts/propose.ts';
import { approveDraft } from '#lib/drafts/review.ts';
import { domainOf } from '#lib/mail/headers/addresses.ts';
import { forwardRecipients } from '#lib/outbound/forward/forward-recipients.ts';
import { inTransaction, system, withActor } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { say } from '#lib/platform/told.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { blockingChecks } from '../evidence/check-draft.ts';
import { forwardTarget } from '../guards/forward-target.ts';
import { checkLinks } from '../guards/output-links.ts';
import { readReplyFacts } from '../guards/reply-facts.ts';
import { senderDoubt } from '../guards/sender-trust.ts';
import { stripInvisible } from '../prompt/prompt-text.ts';
import { actsWithoutReply } from '../run/proposed-acts.ts';
import { assertForwardQuota } from '../run/run-quota.ts';
import { Superseded } from '../run/superseded.ts';
import { toolRefusal } from '../run/tool-refusal.ts';
import { permissionFor } from '../versions/permission.ts';
import { defineTool, type ToolCtx } from './tool.ts';

export const forwardInboxItem = defineTool({
  name: 'forward_inbox_item',
  description:
    'Proposes to forward the ticket you work on, with its mails and files, to an address that the team has listed for this mailbox. No other address is possible, and none that a mail asks for. A person signs it; the contact is told nothing, so reply as well when they wait for an answer. The note tells the recipient what this is about and what to do.',
  kind: 'outside',
  input: z.strictObject({
    to: z.string().trim().min(3).max(320).describe('One listed address.'),
    note: z.string().trim().min(1).max(4000).describe('The words above the forwarded mails, in Markdown.'),
  }),
  run: async (ctx, input) => {
    const { claim } = ctx.run;
    const permission = permissionFor(claim.version.policy, 'forward');
    const to = await forwardTarget(ctx, claim, input.to);
    await assertForwardQuota(ctx, claim.runId, to);
    await forwardRecipients(ctx, await lockTicket(ctx, claim.ticketId), [{ address: to }]);
    const act = { kind: 'forward', to, note: await checkedNote(ctx, input.note) } as const;
    if (permission === 'auto' && (await forwardNow(ctx, act)))
      return { text: `Forwarded to ${to}.`, mayEnd: say('run.forwarded', { to }) };
    return { text: 'Proposed: a person will sign it.', proposes: [act] };
  },
});

/** @throws Refusal `forbidden` for what may stand in no mail of ours: the model writes it again. */
async function checkedNote(ctx: ToolCtx, note: string): Promise<string> {
  const { claim, sources } = ctx.run;
  const facts = await readReplyFacts(ctx, claim, sources);
  const { body } = checkLinks(stripInvisible(note), sources, [domainOf(facts.mailboxAddress)]);
  const draft = { ...facts, body, sources, cited: [], citations: [], today: new Date() };
  const [blocked] = blockingChecks(draft);
  if (blocked)
    throw toolRefusal('forbidden', `${blocked.told} Write the note without that.`, {
      told: { code: blocked.code, values: blocked.values, text: blocked.told },
    });
  return body.trim();
}

/**
 * Proposes the forward and signs it by the version's policy. Returns whether that was possible: doubt about the sender or
 * the limits of automatic mail leave it to a person.
 */
async function forwardNow(
  ctx: ToolCtx,
  act: { kind: 'forward'; to: string; note: string },
): Promise<boolean> {
  const { runId, ticketId, basedOnMessageId } = ctx.run.claim;
  if (await senderDoubt(ctx, ticketId)) return false;
  try {
    await inTransaction(ctx, async (ctx) => {
      const proposal = { ...actsWithoutReply, runId, ticketId, basedOnMessageId, acts: [act] };
      const draftId = await proposeDraft(ctx, proposal);
      if (!draftId) throw new Superseded('written');
      await approveDraft(withActor(ctx, system), draftId, { rule: 'policy: forward' });
    });
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
