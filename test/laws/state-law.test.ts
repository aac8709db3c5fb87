import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Columns, fields and variables that hold words for people. */
const words = [
  'response',
  'responses',
  'reason',
  'reasons',
  'because',
  'needs_person',
  'needsPerson\\w*',
  'needs_person_detail',
  'text_note',
  'textNote',
  'test_response',
  'testResponse',
  'waiting_words',
  'filed_because',
  'filedBecause',
  'resolution_note',
  'resolutionNote',
  'rejection_reason',
  'rejectionReason',
  'lifted_because',
  'liftedBecause',
  'last_error',
  'lastError',
  'error',
  'message',
  'detail',
  'comment',
  'warning',
  'warnings',
  'words',
  'said',
  'told',
  'note',
  'notes',
];

/** Files that read words which are not ours, at the edge where they come in; or that search for what a person typed. `times`: at how many places. */
const readers: Record<string, { times: number; why: string }> = {
  'components/markdown/inline.tsx': { times: 1, why: 'lays out a text' },
  'db/connection-gate.ts': { times: 1, why: 'PgBouncer tells this in words only' },
  'lib/assistant/built-in/parse-request.ts': {
    times: 2,
    why: 'reads the prompt, which is all that a model gets',
  },
  'lib/domains/check-spf.ts': { times: 1, why: 'mailauth tells this in words only' },
  'lib/inbound/trust/authenticate.ts': { times: 1, why: 'mailauth tells this in words only' },
  'lib/inbound/providers/ses.ts': { times: 1, why: 'compares an id of the SNS message' },
  'lib/files/read-sheet.ts': { times: 1, why: 'the reader of sheets tells this in words only' },
  'lib/platform/database-trouble.ts': { times: 1, why: 'PgBouncer tells this in words only' },
  'lib/platform/error-record.ts': { times: 1, why: 'parts the stack of an error from its message' },
  'lib/outbound/proof/postfix-log.ts': { times: 8, why: 'reads Postfix’s log' },
  'lib/outbound/delivery/relay-failover.ts': { times: 1, why: 'reads the code of a server’s answer' },
  'lib/outbound/delivery/classify-response.ts': { times: 1, why: 'reads the code of a server’s answer' },
  'lib/relays/describe-smtp-error.ts': { times: 1, why: 'reads an error of nodemailer' },
  'lib/suppressions/suppressions.ts': { times: 1, why: 'searches for what a person typed' },
};

/** Every place in a source that decides by such words, or takes a state out of an event's JSON. */
function decisionsByWords(source: string): string[] {
  const field = `(?:${[...words, ...aliasesIn(source)].join('|')})`;
  const end = `\\b${field}\\b(?:[)\\]?!]|\\([^()]*\\))*`;
  /** Any arguments before it, with what they call. */
  const within = '(?:[^()]|\\([^()]*\\))*';
  const patterns = [
    `${end}\\s*\\.\\s*(?:startsWith|endsWith|includes|match|matchAll|search|indexOf|lastIndexOf|localeCompare)\\(`,
    `\\.\\s*(?:test|exec)\\(${within}\\b${field}\\b`,
    `\\b(?:like|ilike|notLike|notIlike|contains|endsIn)\\(${within}\\b${field}\\b`,
    `\\b${field}\\b["'}\\s]*\\s(?:!?~~?\\*?|(?:not\\s+)?i?like|similar\\s+to)\\s`,
    `\\b(?:starts_with|strpos|position|regexp_\\w+|substring|split_part)\\(${within}\\b${field}\\b`,
    `\\b(?:indexOf|includes)\\(${within}\\b${field}\\b`,
    `\\bdata\\b[^;]{0,40}->>?\\s*'(?:status|from|before|after|stood|turned)'`,
  ];
  return [...patterns.map((pattern) => new RegExp(pattern, 'gi')), comparedSentence].flatMap((pattern) =>
    [...source.matchAll(pattern)].map(([found]) => found.replace(/\s+/g, ' ')),
  );
}

const comparedSentence = /[!=]==\s*['"`][^'"`$\n]*[a-z] [a-z]/g;

/** Other names under which a source takes such a field: `const { response: answer } = row`. */
function aliasesIn(source: string): string[] {
  const taken = [...source.matchAll(/\{([^{}]*)\}(?:\s*:[^=()]*)?\)?\s*(?:=>?|:)/g)].map(
    ([, names]) => names ?? '',
  );
  const renamed = new RegExp(`(?:^|[,{\\s])(?:${words.join('|')})\\s*:\\s*([a-z]\\w*)\\s*(?:$|[,=])`, 'g');
  return taken.flatMap((names) => [...names.matchAll(renamed)].map(([, alias]) => alias ?? ''));
}

test('no decision reads a sentence back, and no state is taken out of an event', async () => {
  const found = new Map<string, string[]>();
  for (const file of await sourceFiles('app', 'components', 'db', 'lib', 'workers')) {
    if (/\.test\.tsx?$/.test(file)) continue;
    const decisions = decisionsByWords(await readFile(file, 'utf8'));
    if (decisions.length > 0) found.set(file, decisions);
  }
  const unexpected = [...found].filter(([file, { length }]) => length !== readers[file]?.times);
  expect(unexpected).toEqual([]);
  expect(Object.keys(readers).filter((file) => !found.has(file))).toEqual([]);
});

test.each([
  ['LIKE', 'like(deliveries.response, `This mailbox sends at most %`)'],
  ['a regular expression in SQL', `sql\`\${deliveries.response} !~ '^[0-9]{3}[ -]'\``],
  ['LIKE in SQL', "sql`where tickets.needs_person_detail ->> 'words' like 'It is%'`"],
  ['LIKE on a column in SQL', `sql\`\${runs.error} ilike \${start}\``],
  ['a prefix', 'isAsked.some((words) => ticket.needsPerson?.startsWith(words))'],
  ['a sentence that it makes', 'if (needsPersonReason(need).startsWith(start)) settle()'],
  ['a prefix of an event’s words', "return because?.startsWith('It is not known')"],
  ['a regular expression', '/“([^”]+)”/.exec(warning)'],
  ['a regular expression over lines', '/not known/.test(\n  event.data.reason as string,\n)'],
  ['a list of sentences', "readings[readings.indexOf(file.textNote ?? '') + 1]"],
  ['a sentence compared', "if (row.because === 'its time came') wake()"],
  ['another name', 'const { response: answer } = row;\nif (answer.includes(limit)) wait()'],
  ['another name in a parameter', 'const isUnknown = ({ reason: why }: Event) => why.startsWith(start)'],
  ['a status out of an event', "sql`select events.data -> 'status' from events`"],
])('it is found when a source decides by %s', (_how, source) => {
  expect(decisionsByWords(source)).not.toEqual([]);
});

test.each([
  [
    'words made of a state',
    `needs_person: need && \`The reply to \${need.recipient} was refused: \${need.words}\``,
  ],
  ['a code compared', "if (row.waitsFor === 'send_limit' && data.cause === 'asked') wait()"],
  ['words stored', '.set({ response, needsPersonKind: kind, textNote: note })'],
])('it is not found in %s', (_what, source) => {
  expect(decisionsByWords(source)).toEqual([]);
});
