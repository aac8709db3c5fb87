import type { ModelMessage, ModelRequest, ToolDescription } from './model.ts';

/** For servers without tool calls: tools, calls and results in plain words, in the form that most models were trained on. */
export function withToolsAsText({ messages, tools }: ModelRequest): Pick<ModelRequest, 'messages' | 'tools'> {
  const [first, ...rest] = messages.map(inWords);
  const described: ModelMessage[] =
    first?.role === 'system'
      ? [{ ...first, content: `${first.content}\n\n${toolsInWords(tools)}` }, ...rest]
      : [{ role: 'system', content: toolsInWords(tools) }, ...(first ? [first] : []), ...rest];
  return { messages: joinUsers(described), tools: [] };
}

function toolsInWords(tools: ToolDescription[]): string {
  return [
    'To call a tool, write on lines of its own: <tool_call>{"name": "…", "arguments": {…}}</tool_call>',
    'The tools:',
    ...tools.map(({ name, description, parameters }) => JSON.stringify({ name, description, parameters })),
  ].join('\n');
}

function inWords(message: ModelMessage): ModelMessage {
  if (message.role === 'tool') return { role: 'user', content: `The tool answers:\n${message.content}` };
  if (message.role !== 'assistant') return message;
  const calls = message.toolCalls.map(
    (call) => `<tool_call>{"name": ${JSON.stringify(call.name)}, "arguments": ${call.arguments}}</tool_call>`,
  );
  return { role: 'assistant', content: [message.content, ...calls].join('\n').trim(), toolCalls: [] };
}

function joinUsers(messages: ModelMessage[]): ModelMessage[] {
  const joined: ModelMessage[] = [];
  for (const message of messages) {
    const last = joined.at(-1);
    if (last?.role === 'user' && message.role === 'user') {
      joined[joined.length - 1] = { role: 'user', content: `${last.content}\n\n${message.content}` };
    } else joined.push(message);
  }
  return joined;
}
