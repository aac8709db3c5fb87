import type { ModelRequest } from './model.ts';

/** What a server refused, so that it is left out or said in another way. */
export type Adaptation =
  | 'no_temperature'
  | 'no_stream_options'
  | 'no_stream'
  | 'empty_content'
  | 'plain_schemas'
  | 'no_system_role'
  | 'tools_as_text';

export type Adaptations = {
  refused: Set<Adaptation>;
  /** The most that fits into its context, in characters; null as long as it is not known. */
  maxChars: number | null;
};

const maxRemembered = 500;
const remembered = new Map<string, Adaptations>();

/** What this process has learned of a model at a server; a restart forgets it. */
export function adaptationsOf(server: string, model: string): Adaptations {
  const key = `${server} ${model}`;
  const known = remembered.get(key) ?? { refused: new Set(), maxChars: null };
  if (remembered.size >= maxRemembered) remembered.clear();
  remembered.set(key, known);
  return known;
}

const notes: Record<Adaptation, string> = {
  no_temperature: 'asked without temperature, which the server refused',
  no_stream_options: 'asked without stream_options, which the server refused',
  no_stream: 'asked without streaming, which the server refused',
  empty_content: 'asked with empty instead of missing text, which the server refused',
  plain_schemas: 'asked with plainer schemas of the tools, as the server refused these',
  no_system_role: 'asked without the system role, which the server refused',
  tools_as_text: 'asked with the tools described in text, as the server refused them',
};

/** For the run's timeline. */
export const adaptationNote = (adaptation: Adaptation) => notes[adaptation];

/** The statuses by which servers refuse a field; gateways that find no server with tools say 404. */
const refusingStatuses = [400, 404, 415, 422, 501];

/** What a refusal names; the first that was still asked for is left out. */
const named: [Adaptation, RegExp][] = [
  ['no_temperature', /temperature/i],
  ['no_stream_options', /stream_options|include_usage/i],
  [
    'tools_as_text',
    /tool[_ -]?choice|enable-auto-tool-choice|support[^.]{0,30}\btools?\b|\btools?\b[^.]{0,40}support/i,
  ],
  ['empty_content', /content[^.]{0,60}(null|none\b|valid string|be a string|nil)/i],
  ['plain_schemas', /schema|additionalProperties|exclusiveMinimum|\$ref|anyOf|unknown name|json[_ ]schema/i],
  [
    'no_system_role',
    /(system|developer)[^.]{0,40}(role|message|instruction|prompt)|role[^.]{0,40}(system|developer)|alternat/i,
  ],
  ['no_stream', /\bstream(ing)?\b/i],
  ['tools_as_text', /\btools?\b|functions?\b|alternat/i],
];

/** What to change before asking again; null when the refusal names nothing that was asked for. */
export function adaptationFor(
  { status, body }: { status: number; body: string },
  { request, refused }: { request: ModelRequest; refused: Set<Adaptation> },
): Adaptation | null {
  if (!refusingStatuses.includes(status)) return null;
  const found = named.find(
    ([adaptation, pattern]) =>
      !refused.has(adaptation) &&
      (status !== 404 || adaptation === 'tools_as_text') &&
      isAskedFor(adaptation, request, refused) &&
      pattern.test(body),
  );
  return found?.[0] ?? null;
}

function isAskedFor(adaptation: Adaptation, request: ModelRequest, refused: Set<Adaptation>): boolean {
  switch (adaptation) {
    case 'plain_schemas':
    case 'tools_as_text':
      return request.tools.length > 0 && !refused.has('tools_as_text');
    case 'no_system_role':
      return request.messages.some(({ role }) => role === 'system');
    case 'empty_content':
      return request.messages.some(({ role, content }) => role === 'assistant' && !content);
    default:
      return true;
  }
}

const tooLongCodes = ['context_length_exceeded', 'exceed_context_size_error', 'request_too_large'];
const tooLongText =
  /context[_ ](length|window|size)|maximum context|max(imum)?[_ ](model|input|prompt|sequence)[_ ]?(len|length|tokens)|too many (input )?tokens|(prompt|input|request|messages?) (is |are )?too (long|large)|reduce (the|your) (length|prompt|input|message)/i;

/** Whether a server refused a question because it does not fit into the model's context. */
export function isTooLong({
  status,
  body,
  codes,
}: {
  status: number;
  body: string;
  codes: string[];
}): boolean {
  if (status === 413 || codes.some((code) => tooLongCodes.includes(code))) return true;
  return [400, 422, 500].includes(status) && tooLongText.test(body);
}
