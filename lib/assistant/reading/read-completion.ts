import { isObject } from '../model/answer-part.ts';
import type { Completion, ModelMessage, ToolCall } from '../model/model.ts';
import { newCallId } from '../model/model.ts';
import type { Tool } from '../tools/tool.ts';
import { parseArguments } from './parse-arguments.ts';
import { cutReasoning } from './reasoning.ts';
import { readTextCalls } from './text-calls.ts';
import { resolveToolName } from './tool-names.ts';

/** Shorter text is no mail. */
const minMailChars = 20;

type Read = { tools: Tool[]; messages: ModelMessage[] };

/**
 * Reads an answer as it was meant: without reasoning, with the tools by their names, and with calls that were written
 * into the text. `writtenBefore` is what the model wrote when it was asked to use a tool and has used none.
 */
export function readCompletion(
  completion: Completion,
  { tools, messages, writtenBefore }: Read & { writtenBefore: string | null },
): Completion {
  const notes = [...(completion.notes ?? [])];
  const names = tools.map((tool) => tool.name);
  const text = cutReasoning(completion.text);
  if (text !== completion.text.trim()) notes.push('cut out the model’s reasoning');
  if (completion.toolCalls.length > 0) {
    const calls = completion.toolCalls.flatMap(unwrapParallel).map((call) => renamed(call, names, notes));
    return withNotes({ ...completion, text, toolCalls: calls }, notes);
  }
  const written = readTextCalls(withChannels(completion.text, text), { tools, messages });
  if (written.calls.length > 0 && !completion.cut) {
    notes.push('read the tool calls out of the text');
    return withNotes({ ...completion, text: cutReasoning(written.text), toolCalls: written.calls }, notes);
  }
  const mail = writtenBefore === null || completion.cut ? null : mailIn([writtenBefore, text]);
  if (mail !== null && names.includes('reply_to_inbox')) {
    notes.push('took the text for the reply, as the model used no tool; it names no source');
    return withNotes({ ...completion, text: '', toolCalls: [replyOf(mail)] }, notes);
  }
  return withNotes({ ...completion, text }, notes);
}

function withNotes({ notes: _, ...completion }: Completion, notes: string[]): Completion {
  return notes.length ? { ...completion, notes: [...new Set(notes)] } : completion;
}

/** Calls of harmony stand in channels, which count as reasoning. */
const withChannels = (whole: string, text: string) => (whole.includes('<|channel|>') ? whole : text);

function renamed(call: ToolCall, names: string[], notes: string[]): ToolCall {
  const name = resolveToolName(call.name, names);
  if (name === null || name === call.name) return call;
  notes.push(`read ${call.name.slice(0, 60)} as ${name}`);
  return { ...call, name };
}

/** OpenAI's older models wrap parallel calls into one that no request names. */
function unwrapParallel(call: ToolCall): ToolCall[] {
  if (!/^multi_tool_use[._]parallel$/.test(call.name)) return [call];
  const parsed = parseArguments(call.arguments, { cut: call.cut });
  const uses = 'value' in parsed && isObject(parsed.value) ? parsed.value.tool_uses : null;
  if (!Array.isArray(uses)) return [call];
  return uses.filter(isObject).map((use) => ({
    id: newCallId(),
    name: String(use.recipient_name ?? use.name ?? ''),
    arguments: JSON.stringify(use.parameters ?? use.arguments ?? {}),
  }));
}

/** The longer of the texts, if it can be a mail: no markup of tools, no JSON. */
function mailIn(texts: string[]): string | null {
  const fit = texts
    .map((text) => text.trim())
    .filter(
      (text) =>
        text.length >= minMailChars && !/<\/?\w+_call>|^[[{]|"arguments"|reply_to_inbox|hand_off/.test(text),
    );
  return fit.sort((a, b) => b.length - a.length)[0] ?? null;
}

function replyOf(body: string): ToolCall {
  const reasons = ['The model wrote this as plain text and named no sources.'];
  return {
    id: newCallId(),
    name: 'reply_to_inbox',
    arguments: JSON.stringify({ body: body.replace(/^Subject:.*\n+/i, ''), reasons }),
  };
}
