import { callPart, streamOf } from '../servers/wire.ts';
import { args, body, ended, json, type Quirk, withArguments } from './reply.ts';

/** How models and servers shape a tool call and its arguments. */
export const callQuirks: Quirk[] = [
  [
    'parallel calls all at index 0 with their own ids',
    [
      streamOf([
        callPart({ index: 0, id: 'a', name: 'update_inbox_item', arguments: '{"priority":"high"}' }),
        callPart({ index: 0, id: 'b', name: 'reply_to_inbox', arguments: json }),
        ended,
      ]),
    ],
  ],
  [
    'parallel calls all at index 0 without ids',
    [
      streamOf([
        callPart({ index: 0, name: 'update_inbox_item', arguments: '{"priority":"high"}' }),
        callPart({ index: 0, name: 'reply_to_inbox', arguments: json.slice(0, 20) }),
        callPart({ index: 0, arguments: json.slice(20) }),
        ended,
      ]),
    ],
  ],
  [
    'one id for all calls',
    [
      streamOf([
        callPart({ index: 0, id: 'call', name: 'update_inbox_item', arguments: '{"priority":"low"}' }),
        callPart({ index: 1, id: 'call', name: 'reply_to_inbox', arguments: json }),
        ended,
      ]),
    ],
  ],
  [
    'no index at all',
    [
      streamOf([
        callPart({ id: 'a', name: 'reply_to_inbox', arguments: '' }),
        callPart({ arguments: json.slice(0, 9) }),
        callPart({ arguments: json.slice(9) }),
        ended,
      ]),
    ],
  ],
  [
    'a name in pieces',
    [
      streamOf([
        callPart({ index: 0, id: 'a', name: 'reply_to' }),
        callPart({ index: 0, name: '_inbox' }),
        callPart({ index: 0, arguments: json }),
        ended,
      ]),
    ],
  ],
  [
    'the name and id with every piece',
    [
      streamOf([
        ...[json.slice(0, 15), json.slice(15, 40), json.slice(40)].map((piece) =>
          callPart({ index: 0, id: 'a', name: 'reply_to_inbox', arguments: piece }),
        ),
        ended,
      ]),
    ],
  ],
  [
    'the arguments so far with every piece',
    [
      streamOf([
        callPart({ index: 0, id: 'a', name: 'reply_to_inbox', arguments: json.slice(0, 30) }),
        callPart({ index: 0, arguments: json }),
        ended,
      ]),
    ],
  ],
  ['arguments as an object', withArguments(args)],
  ['arguments encoded twice', withArguments(JSON.stringify(json))],
  ['arguments encoded three times', withArguments(JSON.stringify(JSON.stringify(json)))],
  ['JSON with single quotes and a trailing comma', withArguments(`{'body': '${body}', 'confidence': 0.8,}`)],
  [
    'JSON with a raw line break in a string',
    withArguments(`{"body": "Hello Ada,\nuse the link on the page."}`),
  ],
  ['JSON without its last brace', withArguments(json.slice(0, -1))],
  ['fenced arguments', withArguments(`\`\`\`json\n${json}\n\`\`\``)],
  ['Python’s True and None', withArguments(`{"body": "${body}", "confidence": None}`)],
  [
    'null for optional fields',
    withArguments({ ...args, reasons: null, citations: null, attachment_ids: null }),
  ],
  ['a number as a string', withArguments({ body, confidence: '0.8' })],
  ['arrays as strings of JSON', withArguments({ body, reasons: '["It is so."]', citations: '[]' })],
  ['one value where an array is wanted', withArguments({ body, reasons: 'It is so.' })],
  ['extra keys', withArguments({ ...args, subject: 'Re: Help', language: 'en' })],
  ['keys in camel case', withArguments({ ...args, attachmentIds: [] })],
  ['arguments wrapped in arguments', withArguments({ arguments: args })],
  ['reasoning inside the reply', withArguments({ body: `<think>They want a link.</think>${body}` })],
];
