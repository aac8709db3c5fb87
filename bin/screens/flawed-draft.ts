import { firstOrThrow } from '#db/first-or-throw.ts';
import { listArticles } from '#lib/articles/list-articles.ts';
import { citeClaims } from '#lib/assistant/evidence/cite-claims.ts';
import { judgeDraft } from '#lib/assistant/evidence/judge-draft.ts';
import { entrySources } from '#lib/assistant/prompt/prompt.ts';
import { indexSources, type NewSource } from '#lib/assistant/prompt/sources.ts';
import { proposeDraft } from '#lib/drafts/propose.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { newestCorrespondence } from '#lib/tickets/correspondence.ts';
import { getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import { listTickets } from '#lib/tickets/list-tickets.ts';

/** Some true sentences, a wrong figure, a denial, a promise, and what the contact said. */
const body = `Hello,

Thank you for writing. You can send a kettle back within 30 days, and the label is free.

Returns are free from every country. As you write, it has been used once. A refund takes up to 21 working days once the parcel is with us. We have approved a full refund for you, and a voucher for £15 comes on top.

Kind regards`;

/** A draft with every kind of verdict on a ticket that waits for a person, judged by the product itself. */
export async function proposeFlawedDraft(ctx: Ctx): Promise<void> {
  const page = await listTickets(ctx, { status: 'active', sort: 'recent', limit: 100 });
  const row = page.data.find((ticket) => ticket.needs_person !== null && !ticket.draft_waiting);
  if (!row) return;
  const ticket = await getTicketWithMessages(ctx, row.id);
  const newest = await newestCorrespondence(ctx, ticket.id);
  const articles = (await listArticles(ctx, { audience: 'public', limit: 100 })).data;
  const sources = indexSources(
    [],
    [
      ...entrySources(ticket.messages),
      ...articles.map(
        ({ id, title, body }): NewSource => ({
          kind: 'article',
          id,
          title,
          text: body,
          audience: 'public',
          from: 'team',
          score: null,
        }),
      ),
    ],
  );
  const judged = judgeDraft({
    body,
    sources,
    cited: [],
    contact: ticket.contact,
    mailboxAddress: '',
    today: new Date(),
  });
  const { citations, claims } = citeClaims({ claims: judged, given: [], sources });
  await proposeDraft(ctx, {
    ticketId: ticket.id,
    runId: null,
    basedOnMessageId: firstOrThrow(newest ? [newest] : []).id,
    body,
    confidence: 0.2,
    factors: [],
    reasons: ['It shows every verdict that a sentence can have.'],
    citations,
    claims,
    checks: [],
    warnings: [],
  });
}
