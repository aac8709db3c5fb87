/** One chunk of an answer, however its server shapes it. */
export type AnswerPart = { text: string; refusal: string; calls: CallPart[]; finish: string | null };

/** A piece of a tool call; `index` is null where the server tells none. */
export type CallPart = { index: number | null; id: string; name: string; arguments: string };

type Loose = Record<string, unknown>;

/** Reads the first choice of a chunk or of a whole completion; null when there is none. */
export function toAnswerPart(chunk: unknown): AnswerPart | null {
  const choice = asList((chunk as Loose | null)?.choices)[0];
  if (!isObject(choice)) return null;
  const delta = [choice.delta, choice.message].find(isObject) ?? {};
  const { content = choice.text, refusal, tool_calls: calls, function_call: legacy } = delta;
  return {
    text: textOf(content),
    refusal: typeof refusal === 'string' ? refusal : '',
    calls: [...asList(calls), ...(isObject(legacy) ? [{ function: legacy }] : [])]
      .filter(isObject)
      .map(toCallPart),
    finish: typeof choice.finish_reason === 'string' ? choice.finish_reason : null,
  };
}

/** Content may come in parts, of which those with reasoning are left out. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map((part) => {
      if (typeof part === 'string') return part;
      const { type = 'text', text } = isObject(part) ? part : {};
      return (type === 'text' || type === 'output_text') && typeof text === 'string' ? text : '';
    })
    .join('');
}

function toCallPart(call: Loose): CallPart {
  const named = isObject(call.function) ? call.function : call;
  const { name, arguments: given = named.parameters ?? named.input } = named;
  return {
    index: typeof call.index === 'number' ? call.index : null,
    id: typeof call.id === 'string' ? call.id : '',
    name: typeof name === 'string' ? name : '',
    arguments: typeof given === 'string' ? given : given == null ? '' : JSON.stringify(given),
  };
}

function asList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return isObject(value) ? [value] : [];
}

export function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
