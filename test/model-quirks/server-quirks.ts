import { callPart, streamOf, wholeOf } from '../servers/wire.ts';
import {
  args,
  ended,
  good,
  inText,
  json,
  type Quirk,
  refusal,
  stop,
  streamedCall,
  wholeCall,
  written,
} from './reply.ts';

/** How servers send an answer, and what they refuse of a question. */
export const serverQuirks: Quirk[] = [
  [
    'a stream as text/plain',
    [
      streamOf([streamedCall, ended], {
        contentType: 'text/plain',
      }),
    ],
  ],
  [
    'a stream without a content type',
    [
      streamOf([streamedCall, ended], {
        contentType: '',
      }),
    ],
  ],
  [
    'a stream as application/json',
    [
      streamOf([streamedCall, ended], {
        contentType: 'application/json',
      }),
    ],
  ],
  ['a whole answer as text/plain', [wholeOf(wholeCall, { contentType: 'text/plain' })]],
  [
    'a whole answer as an event stream',
    [
      wholeOf(
        { tool_calls: { id: 'a', function: { name: 'reply_to_inbox', arguments: args } } },
        { contentType: 'text/event-stream', finish: null },
      ),
    ],
  ],
  [
    'a stream without [DONE]',
    [
      streamOf([streamedCall, ended], {
        done: false,
      }),
    ],
  ],
  ['a stream without a finish_reason', [streamOf([{ content: `<tool_call>${written}</tool_call>` }])]],
  [
    'every chunk twice',
    [
      streamOf(
        [
          { role: 'assistant' },
          callPart({ index: 0, id: 'a', name: 'reply_to_inbox', arguments: json.slice(0, 10) }),
          callPart({ index: 0, arguments: json.slice(10) }),
          ended,
        ].flatMap((delta) => [delta, delta]),
      ),
    ],
  ],
  [
    'a server that refuses temperature',
    [refusal("Unsupported value: 'temperature' does not support 0.2", { param: 'temperature' }), good],
  ],
  ['a server that refuses stream_options', [refusal('Unknown field: stream_options', {}, 422), good]],
  [
    'a server that refuses tool choice',
    [
      refusal('"auto" tool choice requires --enable-auto-tool-choice'),
      ...inText(`<tool_call>${written}</tool_call>`),
    ],
  ],
  [
    'a model without tools',
    [refusal('gemma does not support tools'), ...inText(`<tool_call>${written}</tool_call>`)],
  ],
  ['a server that refuses the schemas', [refusal('Unknown name "additionalProperties" at tools[0]'), good]],
  ['a server that refuses the system role', [refusal('System role not supported'), good]],
  [
    'a server that does not stream',
    [refusal('Streaming is not supported for this model'), wholeOf(wholeCall)],
  ],
  [
    'too long a context',
    [
      refusal('This model has a maximum context length of 4096 tokens', { code: 'context_length_exceeded' }),
      good,
    ],
  ],
  [
    'a tool call that its server could not parse',
    [
      refusal('Failed to call a function', {
        code: 'tool_use_failed',
        failed_generation: `<tool_call>${written}</tool_call>`,
      }),
    ],
  ],
  [
    'an answer cut at its length, then a shorter one',
    [
      streamOf([
        callPart({ index: 0, id: 'a', name: 'reply_to_inbox', arguments: json.slice(0, 40) }),
        { finish: 'length' },
      ]),
      good,
    ],
  ],
  ['a 429, then an answer', [{ status: 429, message: 'Slow down' }, good]],
  ['an empty answer, then an answer', [streamOf([]), good]],
  ['words without a call, then an answer', [streamOf([{ content: 'Let me see.' }, stop]), good]],
];
