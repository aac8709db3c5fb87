import type { ScriptedAnswer } from '../servers/scripted-model.ts';
import { streamOf, wholeOf } from '../servers/wire.ts';
import { refusal, stop } from './reply.ts';

const html = '<html><head><title>502</title></head><body><h1>502 Bad Gateway</h1></body></html>';
/** What goes wrong, what the server says, its status, and whether it is away. */
type Failure = [
  failure: string,
  script: ScriptedAnswer[],
  said: string | null,
  status: number | null,
  away: boolean,
];

export const customerWords = 'I forgot my password for the purple bicycle account. How do I reset it?';
/** Failures after which there is no draft. */
export const failures: Failure[] = [
  [
    'a wrong key',
    [refusal('Incorrect API key provided: sk-abcdefghijkl', {}, 401)],
    'Incorrect API key provided: [hidden]',
    401,
    false,
  ],
  [
    'no rights',
    [refusal('Your project may not use this model', {}, 403)],
    'Your project may not use this model',
    403,
    false,
  ],
  [
    'no credit',
    [refusal('You exceeded your current quota', { code: 'insufficient_quota' }, 429)],
    'You exceeded your current quota',
    429,
    false,
  ],
  ['no balance', [refusal('Insufficient Balance', {}, 402)], 'Insufficient Balance', 402, false],
  [
    'a model that is not there',
    [
      {
        status: 404,
        raw: '{"error":"model \\"qwen9\\" not found, try pulling it first"}',
        contentType: 'application/json',
      },
    ],
    'model "qwen9" not found, try pulling it first',
    404,
    false,
  ],
  [
    'a wrong path',
    [{ status: 404, raw: '{"detail":"Not Found"}', contentType: 'application/json' }],
    'Not Found',
    404,
    false,
  ],
  [
    'a refusal of what was asked',
    [refusal('messages: roles must be known')],
    'messages: roles must be known',
    400,
    false,
  ],
  [
    'a field error of FastAPI',
    [
      {
        status: 422,
        raw: '{"detail":[{"loc":["body","n"],"msg":"Input should be less than 2"}]}',
        contentType: 'application/json',
      },
    ],
    'Input should be less than 2',
    422,
    false,
  ],
  [
    'a content filter before',
    [refusal('The response was filtered', { code: 'content_filter' })],
    'The response was filtered',
    400,
    false,
  ],
  [
    'a content filter after',
    [streamOf([{ content: 'Dear' }, { finish: 'content_filter' }])],
    null,
    null,
    false,
  ],
  [
    'a refusal of the model',
    [streamOf([{ refusal: 'I can’t help with that.' }, stop])],
    'I can’t help with that.',
    null,
    false,
  ],
  [
    'a redirect',
    [
      {
        status: 307,
        raw: 'Moved',
        contentType: 'text/plain',
        headers: { location: 'https://other.example/v1' },
      },
    ],
    'Moved',
    307,
    false,
  ],
  [
    'a web page',
    [0, 1, 2].map(() => ({
      raw: '<!doctype html><title>Sign in</title><p>Open WebUI',
      contentType: 'text/html',
    })),
    'HTML page: Sign in Open WebUI',
    200,
    false,
  ],
  [
    'an error with status 200',
    [wholeOf({}), wholeOf({})].map(() => ({
      raw: '{"error":{"message":"No allowed providers","code":403}}',
      contentType: 'application/json',
    })),
    'No allowed providers',
    403,
    false,
  ],
  ['an overload', [1, 2, 3].map(() => refusal('Overloaded', {}, 529)), 'Overloaded', 529, true],
  [
    'a 503 of a loading model',
    [1, 2, 3].map(() => refusal('Loading model', {}, 503)),
    'Loading model',
    503,
    true,
  ],
  [
    'a gateway’s page',
    [1, 2, 3].map(() => ({ status: 502, raw: html, contentType: 'text/html' })),
    'HTML page: 502 502 Bad Gateway',
    502,
    true,
  ],
  ['a limit', [1, 2, 3].map(() => refusal('Rate limit reached', {}, 429)), 'Rate limit reached', 429, true],
  [
    'an error within the stream',
    [1, 2, 3].map(() => ({
      raw: 'data: {"error":{"message":"CUDA out of memory","code":500}}\n\n',
      contentType: 'text/event-stream',
    })),
    'CUDA out of memory',
    null,
    true,
  ],
  ['cut connections', [1, 2, 3].map(() => ({ cut: 'before' as const })), null, null, true],
  ['cut streams', [1, 2, 3].map(() => ({ cut: 'midway' as const })), null, null, true],
  ['silence', [{ hang: 'silent' }], null, null, true],
  [
    'unreadable events',
    [1, 2, 3].map(() => ({ raw: 'data: {oops\n\n', contentType: 'text/event-stream' })),
    null,
    null,
    false,
  ],
  [
    'an echo of the mail',
    [refusal(`Cannot parse: ${customerWords} of ada@shop.example`)],
    `Cannot parse: ${customerWords} of ada@shop.example`,
    400,
    false,
  ],
];
