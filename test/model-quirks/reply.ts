import { calls, respondsWith, type ScriptedAnswer } from '../servers/scripted-model.ts';
import { callPart, streamOf } from '../servers/wire.ts';

/** A quirk of a model or its server, and the script in which it shows. */
export type Quirk = [quirk: string, script: ScriptedAnswer[]];

export const body = 'Hello Ada, please use the link on the sign-in page. Kind regards';
export const args = { body, confidence: 0.8 };
export const json = JSON.stringify(args);
/** The call as models write it into their text. */
export const written = JSON.stringify({ name: 'reply_to_inbox', arguments: args });
export const good = calls(['reply_to_inbox', args]);
export const stop = { finish: 'stop' };
export const ended = { finish: 'tool_calls' };
export const wholeCall = {
  tool_calls: [{ id: 'a', type: 'function', function: { name: 'reply_to_inbox', arguments: json } }],
};
export const streamedCall = callPart({ index: 0, id: 'a', name: 'reply_to_inbox', arguments: json });
export const inText = (text: string) => [respondsWith(text)];

export function withArguments(given: unknown): ScriptedAnswer[] {
  return [streamOf([callPart({ index: 0, id: 'a', name: 'reply_to_inbox', arguments: given }), ended])];
}

/** A refusal in OpenAI's shape. */
export function refusal(message: string, more: object = {}, status = 400): ScriptedAnswer {
  return { status, raw: JSON.stringify({ error: { message, ...more } }), contentType: 'application/json' };
}
