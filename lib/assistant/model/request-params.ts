import type {
  ChatCompletionCreateParamsNonStreaming,
  ChatCompletionCreateParamsStreaming,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions';
import type { Adaptations } from './adaptations.ts';
import type { ModelMessage, ModelRequest, ToolDescription } from './model.ts';
import { plainSchema } from './plain-schema.ts';
import { shortenMessages } from './shorten-messages.ts';
import { withToolsAsText } from './tools-as-text.ts';

type Params = ChatCompletionCreateParamsStreaming | ChatCompletionCreateParamsNonStreaming;

/** The body of a request, as its server will have it. */
export function requestParams(name: string, request: ModelRequest, adaptations: Adaptations): Params {
  const { refused, maxChars } = adaptations;
  const asText = refused.has('tools_as_text');
  const { messages, tools } = asText ? withToolsAsText(request) : request;
  const short = maxChars === null ? messages : shortenMessages(messages, maxChars);
  const spoken = refused.has('no_system_role') ? withoutSystemRole(short) : short;
  const stream = !refused.has('no_stream');
  return {
    model: name,
    messages: spoken.map((message) => toParam(message, refused.has('empty_content'))),
    stream,
    ...(stream && !refused.has('no_stream_options') ? { stream_options: { include_usage: true } } : {}),
    ...(supportsTemperature(name) && !refused.has('no_temperature')
      ? { temperature: request.temperature }
      : {}),
    ...(tools.length ? { tools: toolParams(tools, refused.has('plain_schemas')) } : {}),
  } as Params;
}

/** OpenAI's reasoning models reject a custom temperature with 400. */
const supportsTemperature = (name: string) => !/^(gpt-5|o\d)/.test(name);

function toolParams(tools: ToolDescription[], plain: boolean) {
  return tools.map((tool) => ({
    type: 'function' as const,
    function: plain ? { ...tool, parameters: plainSchema(tool.parameters) } : tool,
  }));
}

/** The system prompt opens the first question; two messages of one role become one. */
function withoutSystemRole(messages: ModelMessage[]): ModelMessage[] {
  const spoken: ModelMessage[] = [];
  for (const message of messages) {
    const next = message.role === 'system' ? ({ ...message, role: 'user' } as const) : message;
    const last = spoken.at(-1);
    if (last?.role === 'user' && next.role === 'user') {
      spoken[spoken.length - 1] = { role: 'user', content: `${last.content}\n\n${next.content}` };
    } else spoken.push(next);
  }
  return spoken;
}

function toParam(message: ModelMessage, emptyContent: boolean): ChatCompletionMessageParam {
  switch (message.role) {
    case 'assistant':
      return {
        role: 'assistant',
        content: message.content || (emptyContent ? '' : null),
        ...(message.toolCalls.length
          ? {
              tool_calls: message.toolCalls.map((call) => ({
                id: call.id,
                type: 'function' as const,
                function: { name: call.name, arguments: call.arguments },
              })),
            }
          : {}),
      };
    case 'tool':
      return { role: 'tool', tool_call_id: message.toolCallId, content: message.content };
    default:
      return message;
  }
}
