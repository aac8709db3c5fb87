import { calls, respondsWith } from '../servers/scripted-model.ts';
import { streamOf, wholeOf } from '../servers/wire.ts';
import { args, body, ended, inText, json, type Quirk, streamedCall, written } from './reply.ts';

/** How models name tools, and how they write calls and thoughts into their text. */
export const textQuirks: Quirk[] = [
  ['the prefix functions.', [calls(['functions.reply_to_inbox', args])]],
  ['the prefix default_api.', [calls(['default_api.reply_to_inbox', args])]],
  ['a name with hyphens', [calls(['reply-to-inbox', args])]],
  ['a name in camel case', [calls(['replyToInbox', args])]],
  ['a name with harmony’s channel behind it', [calls(['reply_to_inbox<|channel|>commentary', args])]],
  [
    'parallel calls wrapped into one',
    [
      calls([
        'multi_tool_use.parallel',
        { tool_uses: [{ recipient_name: 'functions.reply_to_inbox', parameters: args }] },
      ]),
    ],
  ],
  [
    'the legacy function_call, streamed',
    [
      streamOf([
        { function_call: { name: 'reply_to_inbox', arguments: '' } },
        { function_call: { arguments: json } },
        { finish: 'function_call' },
      ]),
    ],
  ],
  [
    'the legacy function_call, whole',
    [wholeOf({ content: null, function_call: { name: 'reply_to_inbox', arguments: json } })],
  ],
  ['<tool_call> in the text', inText(`I will answer.\n<tool_call>\n${written}\n</tool_call>`)],
  ['<tool_call> that is not closed', inText(`<tool_call>\n${written}`)],
  ['fenced JSON in the text', inText(`Here is my answer:\n\`\`\`json\n${written}\n\`\`\``)],
  ['bare JSON as text', inText(written)],
  ['[TOOL_CALLS] in the text', inText(`[TOOL_CALLS][${written}]`)],
  ['<function=…> in the text', inText(`<function=reply_to_inbox>${json}</function>`)],
  [
    '<parameter=…> in the text',
    inText(
      `<tool_call>\n<function=reply_to_inbox>\n<parameter=body>\n${body}\n</parameter>\n</function>\n</tool_call>`,
    ),
  ],
  [
    'harmony’s channels in the text',
    inText(
      `<|channel|>analysis<|message|>A link will do.<|end|><|start|>assistant<|channel|>commentary to=functions.reply_to_inbox <|constrain|>json<|message|>${json}<|call|>`,
    ),
  ],
  [
    '<think> before a call in the text',
    inText(`<think>Maybe hand_off?</think>\n<tool_call>${written}</tool_call>`),
  ],
  ['reasoning_content beside the call', [streamOf([{ reasoning_content: 'Hm.' }, streamedCall, ended])]],
  ['text only, after the reminder', [respondsWith(body), respondsWith(`<think>How?</think>${body}`)]],
  [
    'content as an array of parts',
    [
      wholeOf({
        content: [
          { type: 'thinking', thinking: [] },
          { type: 'text', text: `<tool_call>${written}</tool_call>` },
        ],
      }),
    ],
  ],
];
