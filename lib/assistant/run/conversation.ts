import { eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { mailboxes, type ProposedAct } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { detectLanguage } from '#lib/platform/language.ts';
import { toldOf } from '#lib/platform/told.ts';
import { getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import type { Message, Ticket } from '#lib/tickets/schema.ts';
import type { Said, Told } from '#locales/told.ts';
import { readPreviousDraft } from '../ask.ts';
import { senderDoubt } from '../guards/sender-trust.ts';
import type { ModelMessage, ToolCall } from '../model/model.ts';
import { followUpPrompt } from '../prompt/follow-up-prompt.ts';
import {
  entriesPrompt,
  entrySources,
  maxEntries,
  newBoundary,
  requestPrompt,
  systemPrompt,
  ticketPrompt,
} from '../prompt/prompt.ts';
import { indexSources, mergeSources, type Source } from '../prompt/sources.ts';
import { countOtherTickets } from '../tools/reach.ts';
import type { RunClaim } from './claim.ts';
import type { ReadState } from './freshness.ts';
import { listStepRows, type StepRow, type StepUsage } from './steps.ts';

/** The conversation of a run, rebuilt from its steps when another worker resumes it. */
export type Conversation = {
  messages: ModelMessage[];
  /** Messages and new sources that no model step has stored yet. */
  unsaved: { messages: ModelMessage[]; sources: Source[] };
  /** Tool calls of the last completion without a result. */
  pending: ToolCall[];
  sources: Source[];
  seq: number;
  /** Usage since the run began, or since it was resumed after a hand-off. */
  used: { modelCalls: number; tokens: number; costMicros: number };
  /** Set when the run may end without a reply. */
  mayEnd: Told | null;
  /** The ticket as the run knows it: its acts need it unchanged. */
  read: ReadState;
  /** What the model wrote instead of using a tool, since it last used one. */
  writtenOnly: string | null;
};

export type ModelStepInput = {
  messages: ModelMessage[];
  sources: Source[];
  tools: string[];
  temperature: number;
  based_on_message_id: string;
  boundary: string;
};
export type ModelStepOutput = {
  text: string;
  tool_calls: ToolCall[];
  /** How the question or the answer was changed, and the attempts that failed before. */
  notes?: string[];
  failures?: StepError[];
};
/** `error` is our sentence; the rest is the server's, as far as it answered. */
export type StepError = { error: string; told?: Said; server_words: string | null; status: number | null };
export type ToolStepInput = { call_id: string; arguments: unknown; notes?: string[] };
export type ToolStepOutput = {
  text: string;
  sources?: Source[];
  error?: true;
  /** A text alone in steps from before there were codes. */
  may_end?: Said | string;
  proposes?: ProposedAct[];
};

/** Starts the conversation of a run, or resumes it after its last finished step. */
export async function loadConversation(
  ctx: Ctx,
  claim: RunClaim,
): Promise<Conversation & { boundary: string }> {
  const ticket = await getTicketWithMessages(ctx, claim.ticketId);
  const rows = await listStepRows(ctx, claim.runId);
  const begun = rows.find(isCompletion);
  if (begun)
    return restoreConversation(ctx, claim, {
      ticket,
      rows,
      boundary: (begun.input as ModelStepInput).boundary,
    });

  const boundary = newBoundary();
  const language = await likelyLanguage(ticket);
  const otherTickets = await countOtherTickets(ctx, claim);
  const doubt = (await senderDoubt(ctx, claim.ticketId))?.words ?? null;
  const entries = ticket.messages.slice(-maxEntries);
  const messages: ModelMessage[] = [
    { role: 'system', content: systemPrompt(ctx, await readPromptContext(ctx, claim), boundary) },
    {
      role: 'user',
      content: ticketPrompt(ctx, { ticket, entries, language, otherTickets, doubt }, boundary),
    },
  ];
  if (claim.request) {
    const previous = await readPreviousDraft(ctx, claim);
    messages.push({ role: 'user', content: requestPrompt(ctx, { ...claim.request, previous }, boundary) });
  }
  if (claim.source === 'follow_up') {
    const asked = ticket.messages.find(({ id }) => id === claim.basedOnMessageId);
    messages.push({ role: 'user', content: followUpPrompt(asked?.created_at ?? '') });
  }
  const sources = indexSources([], entrySources(entries));
  return {
    ...emptyConversation(rows, ticket),
    boundary,
    messages,
    sources,
    unsaved: { messages: [...messages], sources },
  };
}

/** Adds a user message, stored with the next step. */
export function addUserMessage(conversation: Conversation, content: string) {
  const message: ModelMessage = { role: 'user', content };
  conversation.messages.push(message);
  conversation.unsaved.messages.push(message);
}

const isCompletion = (row: StepRow) => row.kind === 'model' && row.status === 'done';

function emptyConversation(rows: StepRow[], read: ReadState): Conversation {
  return {
    messages: [],
    unsaved: { messages: [], sources: [] },
    pending: [],
    sources: [],
    seq: rows.at(-1)?.seq ?? 0,
    used: { modelCalls: 0, tokens: 0, costMicros: 0 },
    mayEnd: null,
    read,
    writtenOnly: null,
  };
}

function restoreConversation(
  ctx: Ctx,
  claim: RunClaim,
  { ticket, rows, boundary }: { ticket: Ticket & { messages: Message[] }; rows: StepRow[]; boundary: string },
): Conversation & { boundary: string } {
  const conversation = { ...emptyConversation(rows, ticket), boundary };
  const lastHandOff = rows.findLast((row) => row.kind === 'hand_off')?.seq ?? 0;
  let basedOn = '';
  for (const row of rows) {
    if (isCompletion(row)) {
      const { messages, sources, based_on_message_id } = row.input as ModelStepInput;
      const { text, tool_calls } = row.output as ModelStepOutput;
      conversation.messages.push(...messages, { role: 'assistant', content: text, toolCalls: tool_calls });
      conversation.sources = mergeSources(conversation.sources, sources);
      conversation.pending = [...tool_calls];
      conversation.writtenOnly = tool_calls.length ? null : text;
      if (row.seq > lastHandOff) addUsage(conversation, row.usage);
      basedOn = based_on_message_id;
    } else if (row.kind === 'tool' && !interrupted(row)) {
      const { call_id } = row.input as ToolStepInput;
      addResult(conversation, call_id, row.output as ToolStepOutput);
    }
  }
  answerOpenCalls(conversation);
  if (basedOn !== claim.basedOnMessageId) addNewEntries(ctx, conversation, ticket.messages);
  return conversation;
}

const interrupted = (row: StepRow) => (row.output as { interrupted?: boolean } | null)?.interrupted === true;

/** Adds the result of a tool call. */
export function addResult(conversation: Conversation, callId: string, output: ToolStepOutput): void {
  conversation.messages.push({ role: 'tool', toolCallId: callId, content: output.text });
  conversation.pending = conversation.pending.filter((call) => call.id !== callId);
  conversation.sources = mergeSources(conversation.sources, output.sources ?? []);
  const { may_end: mayEnd } = output;
  if (mayEnd) conversation.mayEnd = typeof mayEnd === 'string' ? { text: mayEnd } : toldOf(mayEnd);
}

/** Adds the usage of one model call; `null` when the server reported none. */
export function addUsage({ used }: Conversation, usage: StepUsage | null): void {
  used.modelCalls++;
  used.tokens += usage ? usage.tokensIn + usage.tokensOut : 0;
  used.costMicros += usage?.costMicros ?? 0;
}

/** Answers the open tool call of a run that is resumed after its hand-off. */
function answerOpenCalls(conversation: Conversation) {
  const last = conversation.messages.findLast((message) => message.role === 'assistant');
  if (last?.role !== 'assistant') return;
  const ending = new Set(['hand_off', 'reply_to_inbox']);
  for (const call of conversation.pending.filter((each) => ending.has(each.name))) {
    addResult(conversation, call.id, { text: 'That did not end the ticket. A person asks you to go on.' });
  }
}

function addNewEntries(ctx: Ctx, conversation: Conversation & { boundary: string }, messages: Message[]) {
  const known = new Set(conversation.sources.map((source) => source.id));
  const news = messages.filter((message) => !known.has(message.id));
  if (news.length === 0) return;
  const sources = indexSources(conversation.sources, entrySources(news));
  const { boundary } = conversation;
  const prompt = entriesPrompt(ctx, news, { boundary, firstIndex: conversation.sources.length + 1 });
  addUserMessage(conversation, `Since then this was written:\n\n${prompt}`);
  conversation.sources = mergeSources(conversation.sources, sources);
  conversation.unsaved.sources = sources;
}

/** The ticket's language; where it is not clear, the likeliest one of the newest mail. */
async function likelyLanguage(ticket: Ticket & { messages: Message[] }): Promise<string | null> {
  if (ticket.language) return ticket.language;
  const newest = ticket.messages.findLast(
    (message) => message.kind === 'inbound' && message.forward_id === null,
  );
  return newest ? detectLanguage(`${newest.subject ?? ''}\n${newest.visible_text}`) : null;
}

async function readPromptContext(ctx: Ctx, claim: RunClaim) {
  const { displayName, address, signature, forwardTo } = firstOrThrow(
    await ctx.db.select().from(mailboxes).where(eq(mailboxes.id, claim.mailboxId)),
  );
  return {
    assistantName: claim.assistant.name,
    instructions: claim.version.instructions,
    mailbox: { displayName, address, signature },
    forwardTo: claim.version.tools.forward_inbox_item === false ? [] : forwardTo,
  };
}
