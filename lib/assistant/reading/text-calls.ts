import { isObject } from '../model/answer-part.ts';
import { type ModelMessage, newCallId, type ToolCall } from '../model/model.ts';
import type { Tool } from '../tools/tool.ts';
import { parseArguments } from './parse-arguments.ts';
import { readArguments } from './read-arguments.ts';
import { plain, resolveToolName } from './tool-names.ts';

type Written = { json: string; named: string | null; from: number; to: number };
export type TextCalls = { text: string; calls: ToolCall[] };

/** The forms in which models write calls into their text: alone on lines, so that none within a sentence or a quote counts. */
const forms: RegExp[] = [
  /^[ \t]*<(?:tool_call|function_call|tool_use|tool)>\s*(?<json>[{[][\s\S]*?[}\]])\s*(?:<\/(?:tool_call|function_call|tool_use|tool)>[ \t]*|\s*$)/gm,
  /^[ \t]*(?:<tool_call>\s*)?<function=(?<named>[\w.:-]+)>\s*(?<json>[\s\S]*?)\s*<\/function>[ \t]*(?:\s*<\/tool_call>)?[ \t]*$/gm,
  /^[ \t]*(?:\[TOOL_CALLS\]|<\|python_tag\|>|<\|tool_call\|>|<\|plugin\|>)\s*(?<json>[{[][\s\S]*[}\]])/gm,
  /^[ \t]*\[TOOL_CALLS\]\s*(?<named>[\w.:-]+)(?:\[ARGS\]|\s)\s*(?<json>\{[\s\S]*\})/gm,
];
const harmony =
  /<\|channel\|>[^<]*?to=(?<named>[\w.:-]+)[^<]*(?:<\|constrain\|>\w+\s*)?<\|message\|>\s*(?<json>\{[\s\S]*?\})\s*(?=<\||$)/g;
/** Whatever follows these would be about them, so they count only at the end. */
const lastForms: RegExp[] = [
  /^[ \t]*```(?:json|tool_call|tool_code)?[ \t]*\n(?<json>\s*[{[][\s\S]*?[}\]]\s*)\n[ \t]*```\s*$/gm,
  /^\s*(?<json>[{[][\s\S]*[}\]])\s*$/g,
];

/**
 * Calls that a model wrote into its text, with the text that is left. Only whole names of its tools with fitting
 * arguments count, and none that stands in what it has read: quoting a mail must not act.
 */
export function readTextCalls(
  text: string,
  { tools, messages }: { tools: Tool[]; messages: ModelMessage[] },
): TextCalls {
  const read = plain(
    messages.flatMap(({ role, content }) => (role === 'user' || role === 'tool' ? [content] : [])).join('\n'),
  );
  for (const form of [harmony, ...forms, ...lastForms]) {
    const written = [...text.matchAll(form)].map(toWritten);
    const found = written.map((each) => toCalls(each, { tools, read }));
    if (found.length && found.every((calls) => calls.length > 0)) {
      return { text: textWithout(text, written), calls: found.flat() };
    }
  }
  return { text, calls: [] };
}

function toWritten(match: RegExpExecArray): Written {
  const { json = '', named = null } = match.groups ?? {};
  return { json, named, from: match.index, to: match.index + match[0].length };
}

function toCalls({ json, named }: Written, { tools, read }: { tools: Tool[]; read: string }): ToolCall[] {
  if (isQuoted(json, read)) return [];
  const parsed = named && json.includes('<parameter=') ? { value: parameters(json) } : parseArguments(json);
  if ('mistake' in parsed) return [];
  const values = named ? [{ name: named, arguments: parsed.value }] : listed(parsed.value);
  const calls = values.map((value) => toCall(value, tools));
  const isOurs = (call: ToolCall | null): call is ToolCall => call !== null && !quotesOnly(call, read);
  return calls.every(isOurs) ? calls : [];
}

function listed(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const calls = isObject(value) ? value.tool_calls : null;
  return Array.isArray(calls) ? calls : [value];
}

/** `{name, arguments}` under the names that models give them; null for what is no valid call of a tool. */
function toCall(value: unknown, tools: Tool[]): ToolCall | null {
  const inner = isObject(value) && isObject(value.function) ? value.function : value;
  if (!isObject(inner)) return null;
  const name = [inner.name, inner.tool, inner.tool_name, inner.function, inner.action].find(
    (each) => typeof each === 'string',
  );
  const given = inner.arguments ?? inner.parameters ?? inner.input ?? inner.args ?? inner.action_input ?? {};
  const tool = tools.find(
    (each) =>
      each.name ===
      resolveToolName(
        String(name ?? ''),
        tools.map((each) => each.name),
      ),
  );
  if (!tool) return null;
  const call = {
    id: newCallId(),
    name: tool.name,
    arguments: typeof given === 'string' ? given : JSON.stringify(given),
  };
  return 'input' in readArguments(call, tool) ? call : null;
}

/** `<parameter=key>value</parameter>`, as Qwen's coder models write. */
function parameters(xml: string): Record<string, string> {
  const pairs = xml.matchAll(/<parameter=([\w-]+)>\s*([\s\S]*?)\s*<\/parameter>/g);
  return Object.fromEntries([...pairs].map(([, key, value]) => [key, value]));
}

const minQuoteChars = 24;

/** Whether the call stands, word for word, in what the model has read. */
const isQuoted = (json: string, read: string) => plain(json).length > 8 && read.includes(plain(json));

/** Whether what it says is copied whole out of what the model has read, under whatever keys. */
function quotesOnly(call: ToolCall, read: string): boolean {
  const texts = stringsIn(parseJsonOrNull(call.arguments)).map(plain);
  return texts.some((text) => text.length >= minQuoteChars && read.includes(text));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function parseJsonOrNull(text: string): unknown {
  const parsed = parseArguments(text);
  return 'value' in parsed ? parsed.value : null;
}

function textWithout(text: string, written: Written[]): string {
  return written.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text).trim();
}
