import { expect, test } from 'vitest';
import { readSettings } from '#lib/platform/env.ts';
import { readServerWords } from './server-words.ts';

const secrets = { env: readSettings({}), apiKey: 'local-key-1234' };

test.each([
  ['{"error":{"message":"Rate limit reached","type":"x"}}', 'Rate limit reached'],
  ['{"error":"model \'qwen9\' not found"}', "model 'qwen9' not found"],
  ['{"detail":"Not Found"}', 'Not Found'],
  ['{"detail":[{"loc":["body"],"msg":"field required"}]}', 'field required'],
  ['{"object":"error","message":"too long","code":400}', 'too long'],
  ['[{"error":{"message":"API key not valid"}}]', 'API key not valid'],
  ['{"odd":1}', '{"odd":1}'],
  ['<html><style>p{}</style><h1>502 Bad Gateway</h1><hr>nginx</html>', 'HTML page: 502 Bad Gateway nginx'],
  ['upstream\nrequest timeout', 'upstream request timeout'],
  ['', null],
  ['Key local-key-1234 is wrong', 'Key [hidden] is wrong'],
  ['Authorization: Bearer abcdefgh is wrong', 'Authorization: Bearer [hidden] is wrong'],
  ['Incorrect API key provided: sk-proj-ab****wxyz.', 'Incorrect API key provided: [hidden]'],
])('the body %s says %s', (body, words) => {
  expect(readServerWords(body, secrets)).toBe(words);
});

test('words are cut to 500 characters', () => {
  expect(readServerWords('no '.repeat(9000), secrets)).toHaveLength(500);
});
