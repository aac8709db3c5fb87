import type { ScriptedAnswer } from './scripted-model.ts';

/** The deltas of a stream as a server would send them, each with a reason to finish if it has one. */
export type WireDelta = { finish?: string | null; [field: string]: unknown };

/** A stream of server-sent events with these deltas. */
export function streamOf(
  deltas: WireDelta[],
  { done = true, contentType = 'text/event-stream' }: { done?: boolean; contentType?: string } = {},
): ScriptedAnswer {
  const events = deltas.map(({ finish = null, ...delta }) => event({ delta, finish_reason: finish }));
  return { raw: [...events, done ? 'data: [DONE]\n\n' : ''].join(''), contentType };
}

/** A whole completion with this message, as a server sends it that does not stream. */
export function wholeOf(
  message: object,
  {
    finish = 'stop',
    contentType = 'application/json',
  }: { finish?: string | null; contentType?: string } = {},
): ScriptedAnswer {
  return { raw: JSON.stringify({ choices: [{ index: 0, message, finish_reason: finish }] }), contentType };
}

/** A piece of a tool call. */
export function callPart(part: { index?: number; id?: string; name?: string; arguments?: unknown }) {
  const { index, id, name, arguments: given } = part;
  return { tool_calls: [{ index, id, type: 'function', function: { name, arguments: given } }] };
}

const event = (choice: object) => `data: ${JSON.stringify({ choices: [{ index: 0, ...choice }] })}\n\n`;
