import { eq } from 'drizzle-orm';
import { drafts, summaries, translations } from '#db/schema/index.ts';
import { createModelServer } from '#lib/assistant/model-servers/model-servers.ts';
import { hashOfText } from '#lib/assistant/translation/translations.ts';
import { createAssistant } from '#lib/assistant/versions/assistants.ts';
import { findOrCreateContact } from '#lib/contacts/contacts.ts';
import { proposeDraft } from '#lib/drafts/propose.ts';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { appendMessage } from '#lib/tickets/append-message.ts';
import { changeTicket, lockTicket } from '#lib/tickets/change-ticket.ts';
import { openTicket } from '#lib/tickets/open-ticket.ts';

const jana = { name: 'Jana Roth', address: 'jana.roth@holzhof.example' };
const model = 'qwen3-14b at 127.0.0.1:8080';
const mails = [
  'Guten Tag, ich habe am 3. November zwei Kessel „Lantern“ bestellt, Bestellung 20417. Wann kommen sie an?',
  'Bisher ist nichts angekommen. Der Paketdienst nennt eine Sendung, aber ohne Datum.',
  'Heute kam ein Kessel an, der zweite fehlt. Was ist damit?',
  'Der Deckel des ersten Kessels hat außerdem einen Sprung in der Emaille. Ein Foto schicke ich gern.',
  'Ich brauche den zweiten Kessel bis zum 20. November, er ist ein Geschenk.',
  'Haben Sie schon etwas gehört?',
  'Guten Morgen, ich warte noch immer auf eine Antwort. Bitte sagen Sie mir, ob der zweite Kessel noch kommt und wie ich den Deckel tauschen kann.\n\nViele Grüße\nJana Roth',
];
const english =
  'Good morning, I am still waiting for an answer. Please tell me whether the second kettle is still coming and how I can exchange the lid.\n\nKind regards\nJana Roth';
const reply =
  'Guten Tag Jana Roth,\n\nder zweite Kessel hat unser Lager verlassen. Für den Deckel mit dem Sprung brauchen wir ein Foto, dann schicken wir einen neuen.\n\nViele Grüße';
const replyInEnglish =
  'Hello Jana Roth,\n\nthe second kettle has left our warehouse. For the lid with the crack we need a photo, then we will send a new one.\n\nKind regards';
const summary =
  'Jana Roth ordered two “Lantern” kettles on 3 November, order 20417. One arrived, its lid has a crack in the enamel; the second is missing.\n\nShe needs the second kettle by 20 November, as it is a present, and offers a photo of the lid. Nobody has answered yet.';

/** A long ticket in German with an assistant that has a language model: its summary and its translations. */
export async function seedForeignTicket(ctx: Ctx): Promise<void> {
  const server = { name: 'Workshop', base_url: 'http://127.0.0.1:8080/v1', api_key: null };
  const { id: serverId } = await createModelServer(ctx, { ...server, context_length: 32_768, prices: [] });
  const { id: assistantId } = await createAssistant(ctx, {
    name: 'Otto',
    instructions: 'Be brief and kind.',
    model_server_id: serverId,
    model: 'qwen3-14b',
  });
  const { mailbox } = await createMailbox(ctx, {
    name: 'trade',
    display_name: 'Morrow Trade',
    assistant_id: assistantId,
  });
  const { ticketId, messageIds } = await openGermanTicket(ctx, { mailboxId: mailbox.id, assistantId });
  const [newest = '', before = ''] = messageIds.toReversed();
  const made = { status: 'done', model, requestedBy: 'Grace', finishedAt: new Date() } as const;
  const draft = { runId: null, confidence: 0.71, factors: [], reasons: [], citations: [], warnings: [] };
  const draftId = await proposeDraft(ctx, { ...draft, ticketId, basedOnMessageId: newest, body: reply });
  const [waiting] = await ctx.db
    .select()
    .from(drafts)
    .where(eq(drafts.id, draftId ?? ''));
  await ctx.db.insert(translations).values([
    {
      ...made,
      messageId: newest,
      language: 'en',
      contentHash: hashOfText(mails.at(-1) ?? ''),
      text: english,
    },
    { ...made, draftId, language: 'en', contentHash: hashOfText(waiting?.body ?? ''), text: replyInEnglish },
    {
      messageId: before,
      language: 'en',
      contentHash: hashOfText(mails.at(-2) ?? ''),
      requestedBy: 'Grace',
      status: 'failed',
      error: 'The model’s server is overloaded (503).',
      errorServerWords: 'Loading model qwen3-14b',
      errorStatus: 503,
    },
  ]);
  await ctx.db.insert(summaries).values({
    ...made,
    ticketId,
    language: 'en',
    text: summary,
    throughMessageId: before,
    covered: mails.length - 1,
    total: mails.length - 1,
  });
}

async function openGermanTicket(
  ctx: Ctx,
  { mailboxId, assistantId }: { mailboxId: string; assistantId: string },
) {
  const dayMs = 86_400_000;
  const first = Date.now() - mails.length * dayMs;
  const contact = await findOrCreateContact(ctx, jana);
  return inTransaction(ctx, async (ctx) => {
    const subject = 'Bestellung 20417';
    const at = new Date(first);
    const opened = {
      mailboxId,
      contactId: contact.id,
      assistantId,
      subject,
      language: 'de',
      at,
      lastInboundAt: at,
    };
    const { id: ticketId } = await openTicket(ctx, opened);
    const messageIds: string[] = [];
    for (const [day, text] of mails.entries()) {
      const ticket = await lockTicket(ctx, ticketId);
      const createdAt = new Date(first + day * dayMs);
      const author = {
        authorType: 'contact',
        authorId: contact.id,
        authorName: jana.name,
        sender: jana,
      } as const;
      const mail = {
        kind: 'inbound',
        ...author,
        subject,
        text,
        visibleText: text,
        language: 'de',
        internetMessageId: `<${day}@holzhof.example>`,
        contentHash: hashOfText(text),
        createdAt,
      } as const;
      const messageId = await appendMessage(ctx, ticket, mail);
      messageIds.push(messageId);
      const data = { message_id: messageId, raw_email_id: '', automatic: false };
      const times = { lastMessageAt: createdAt, lastInboundAt: createdAt };
      await changeTicket(ctx, ticket, times, { type: 'message.received', data });
    }
    return { ticketId, messageIds };
  });
}
