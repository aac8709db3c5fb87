import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { attachments, contacts, messages } from '#db/schema/index.ts';
import { proposeDraft } from '#lib/drafts/propose.ts';
import { domainOf } from '#lib/mail/headers/addresses.ts';
import { notFound } from '#lib/platform/errors.ts';
import { say } from '#lib/platform/told.ts';
import { assessConfidence } from '../confidence/confidence.ts';
import { learnConfidence } from '../confidence/learned-confidence.ts';
import { blockingChecks, checkDraft } from '../evidence/check-draft.ts';
import { soundCitations } from '../evidence/checks/citations.ts';
import { citeClaims } from '../evidence/cite-claims.ts';
import { judgeDraft } from '../evidence/judge-draft.ts';
import { checkLinks } from '../guards/output-links.ts';
import { readReplyFacts } from '../guards/reply-facts.ts';
import { doubtWarning, senderDoubt } from '../guards/sender-trust.ts';
import { cut } from '../guards/text.ts';
import { stripInvisible } from '../prompt/prompt-text.ts';
import { proposedActs } from '../run/proposed-acts.ts';
import { Superseded } from '../run/superseded.ts';
import { toolRefusal } from '../run/tool-refusal.ts';
import { defineTool, type ToolCtx } from './tool.ts';

const citation = z.strictObject({
  index: z.number().int().min(1).describe('The index of the article, mail or file that you read.'),
  quote: z.string().max(1000).default('').describe('The words there that carry the claim, copied exactly.'),
});

export const replyToInbox = defineTool({
  name: 'reply_to_inbox',
  description:
    'Proposes the reply to the contact and ends your work on the ticket. It goes to the contact of this ticket and nobody else, after a person has approved it. Write the whole mail in Markdown: greeting, answer, closing; no subject, no citation marks, no quoted mail. List under citations what each fact rests on. Confidence is how sure you are that a person would sign it as it is, 0 to 1; reasons tell that person in short sentences why you answer so.',
  kind: 'outside',
  input: z.strictObject({
    body: z.string().trim().min(1).max(20_000),
    confidence: z.number().min(0).max(1).nullish(),
    reasons: z.array(z.string().trim().min(1).max(500)).max(10).default([]),
    citations: z.array(citation).max(20).default([]),
    attachment_ids: z
      .array(z.string().max(60))
      .max(10)
      .default([])
      .describe('Files to send along, by the attachment ids that the mails of this ticket show.'),
  }),
  run: async (ctx, input) => {
    const { claim, sources } = ctx.run;
    const facts = await readReplyFacts(ctx, claim, sources);
    const links = checkLinks(stripCitationMarks(stripInvisible(input.body), input.citations), sources, [
      domainOf(facts.mailboxAddress),
    ]);
    const body = links.body.trim();
    if (!body) throw toolRefusal('invalid', 'Nothing was left of the reply.');
    const cited = input.citations.map(({ index }) => index);
    const reply = { ...facts, body, sources, cited, citations: input.citations, today: new Date() };
    const [blocked] = blockingChecks(reply);
    if (blocked) {
      const words = blocked.quote && blocked.kind !== 'secret' ? ` “${cut(blocked.quote)}”.` : '';
      // Only the model hears its words again: what names the run's failure goes to webhooks too.
      throw toolRefusal('forbidden', `${blocked.told}${words} Write it without that, or hand off.`, {
        told: { code: blocked.code, values: blocked.values, text: blocked.told },
      });
    }
    const attachmentIds = await sendableFiles(ctx, input.attachment_ids);
    const judged = judgeDraft(reply);
    const checks = [...links.checks, ...checkDraft({ ...reply, claims: judged })];
    const { citations, claims } = citeClaims({
      claims: judged,
      given: soundCitations(input.citations, sources),
      sources,
    });
    const doubt = await senderDoubt(ctx, claim.ticketId);
    const carrying = new Set(
      judged.filter(({ verdict }) => verdict === 'supported').map((each) => each.sourceIndex),
    );
    const assessed = assessConfidence({
      claims,
      checks,
      isDoubtful: doubt !== null,
      carrying: sources.filter(({ index }) => carrying.has(index)),
      selfReported: input.confidence ?? null,
    });
    const learned = await learnConfidence(ctx, claim.mailboxId, assessed.score);
    const draftId = await proposeDraft(ctx, {
      ticketId: claim.ticketId,
      runId: claim.runId,
      basedOnMessageId: claim.basedOnMessageId,
      body,
      confidence: Math.min(learned.confidence, assessed.cap),
      factors: [...assessed.factors, learned.factor],
      reasons: input.reasons,
      citations,
      claims,
      checks,
      rawConfidence: assessed.score,
      warnings: [
        ...(doubt ? [doubtWarning(doubt)] : []),
        ...(citations.length > 0 ? [] : [say('draft.cites_nothing')]),
      ],
      attachmentIds,
      acts: await proposedActs(ctx, claim.runId),
    });
    if (!draftId) throw new Superseded('written');
    return { text: 'Proposed.', ends: say('run.drafted') };
  },
});

/**
 * The recipient lock for files: only files of this ticket that the contact sent or received.
 * @throws Refusal `not_found`
 */
async function sendableFiles({ db, run: { claim } }: ToolCtx, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: attachments.id })
    .from(attachments)
    .innerJoin(messages, eq(messages.id, attachments.messageId))
    .innerJoin(contacts, eq(contacts.id, claim.contactId))
    .where(
      and(
        eq(messages.ticketId, claim.ticketId),
        inArray(messages.kind, ['inbound', 'outbound']),
        sql`jsonb_build_array(${messages.sender}) || ${messages.to} || ${messages.cc} @> jsonb_build_array(jsonb_build_object('address', ${contacts.address}))`,
      ),
    );
  if (ids.some((id) => !rows.some((row) => row.id === id))) throw notFound('attachment');
  return [...new Set(ids)];
}

/** Removes "[2]"-style citation marks, which mean nothing to the contact. */
function stripCitationMarks(body: string, citations: { index: number }[]): string {
  const indexes = new Set(citations.map((each) => String(each.index)));
  return body.replace(/ ?\[(\d{1,2})\](?![([:])/g, (mark, index) => (indexes.has(index) ? '' : mark));
}
