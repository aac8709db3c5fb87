import { openQuestions } from '#lib/tickets/follow-ups/open-questions.ts';
import type { ModelMessage, ModelRequest } from '../model/model.ts';
import { followUpStart } from '../prompt/follow-up-prompt.ts';
import { quoteMarks } from '../prompt/message-text.ts';
import type { ToolName } from '../tools/catalogue.ts';

export type Hit = {
  index: number;
  title: string;
  audience: 'public' | 'internal';
  score: number;
  /** Its English name, or null when not clear. */
  language: string | null;
  text: string;
};

/** A model request as the built-in model reads it: the same messages and tools as any model gets. */
export type ParsedRequest = {
  /** The unanswered mail, newest last, without subjects. */
  subject: string;
  text: string;
  senderName: string;
  /** What our last reply asked, when the run follows up on it. */
  checkIn: { index: number; questions: string[] } | null;
  /** Our earlier replies on one line. */
  ourReplies: string;
  language: string | null;
  priority: string;
  /** The name to sign with; null when a signature is added anyway. */
  signAs: string | null;
  canUse: (tool: ToolName) => boolean;
  /** The hits of each search in call order; empty before the first search. */
  searches: Hit[][];
  /** Tool errors since the mail was read. */
  errors: string[];
};

/** Parses our own prompt; fields it cannot find stay empty. */
export function parseRequest({ messages, tools }: ModelRequest): ParsedRequest {
  const system = messages.find((message) => message.role === 'system')?.content ?? '';
  const userTexts = messages.filter((message) => message.role === 'user').map((message) => message.content);
  const boundary = /=== ([0-9a-f]{24})/.exec(system)?.[1] ?? '';
  const entries = userTexts.flatMap((text) => entriesOf(text, boundary));
  const open = entries.filter((entry) => entry.kind === 'mail from the contact, to be answered');
  const mails = open.length ? open : entries.filter((entry) => entry.kind.startsWith('mail')).slice(-1);
  const replies = entries.filter(({ kind }) => kind === 'our reply');
  const results = resultsOf(messages);
  return {
    subject: mails.findLast((mail) => mail.subject)?.subject ?? '',
    text: mails.map((mail) => mail.text).join('\n\n'),
    senderName: mails.at(-1)?.senderName ?? '',
    checkIn: userTexts.some((text) => text.startsWith(followUpStart)) ? checkInOf(replies) : null,
    ourReplies: replies.map(({ text }) => text.replace(/\s+/g, ' ')).join(' '),
    language: /^Language: .*\((\w{2,3})\)$/m.exec(userTexts[0] ?? '')?.[1] ?? null,
    priority: /· priority: (\w+) ·/.exec(userTexts[0] ?? '')?.[1] ?? 'normal',
    signAs: /^- Sign as (.+)\.$/m.exec(system)?.[1] ?? null,
    canUse: (name) => tools.some((tool) => tool.name === name),
    searches: results
      .filter((result) => result.name === 'search_articles')
      .map((result) => hitsOf(result.content)),
    errors: results
      .filter((result) => result.content.startsWith('Error: '))
      .map((result) => result.content.slice(7)),
  };
}

function checkInOf(replies: Entry[]): ParsedRequest['checkIn'] {
  const reply = replies.at(-1);
  return reply ? { index: reply.index, questions: openQuestions(reply.text) } : null;
}

type Entry = { index: number; kind: string; senderName: string; subject: string; text: string };

function entriesOf(content: string, boundary: string): Entry[] {
  const blocks = content.matchAll(
    new RegExp(`^=== ${boundary} \\[(\\d+)\\] (.+?) · \\S+\\n([\\s\\S]*?)\\n=== ${boundary} end$`, 'gm'),
  );
  return [...blocks].map(([, index, kind = '', block = '']) => {
    const [head = '', ...body] = block.split('\n\n');
    return {
      index: Number(index),
      kind,
      senderName: /^From: (.*?)\s*(?:<[^<>]*>)?$/m.exec(head)?.[1] ?? '',
      subject: /^Subject: (.*)$/m.exec(head)?.[1] ?? '',
      text: withoutMarks(body.join('\n\n')),
    };
  });
}

function withoutMarks(text: string): string {
  const marks = new Set(Object.values(quoteMarks));
  return text
    .split('\n')
    .filter((line) => !marks.has(line))
    .join('\n');
}

/** Tool results since the contact last wrote. */
function resultsOf(messages: ModelMessage[]): { name: string; content: string }[] {
  const since = messages.findLastIndex(
    (message) => message.role === 'user' && message.content.includes('\n=== '),
  );
  const names = new Map<string, string>();
  const results: { name: string; content: string }[] = [];
  for (const message of messages.slice(since)) {
    if (message.role === 'assistant') for (const call of message.toolCalls) names.set(call.id, call.name);
    if (message.role === 'tool')
      results.push({ name: names.get(message.toolCallId) ?? '', content: message.content });
  }
  return results;
}

/** The articles between the boundaries of a result; each has its own boundary. */
function hitsOf(content: string): Hit[] {
  return [...content.matchAll(articleBlock)].map(
    ([, , index, audience, score, language = '', title = '', text = '']) => ({
      index: Number(index),
      title,
      audience: audience === 'internal' ? 'internal' : 'public',
      score: Number(score),
      language: language === 'unknown' ? null : language,
      text,
    }),
  );
}

const articleBlock =
  /^=== ([0-9a-f]{24}) \[(\d+)\] (public|internal) article · score ([\d.]+) · (.*)\nTitle: (.*)\n\n([\s\S]*?)\n=== \1 end$/gm;
