import type { Example } from '#app/api/v1/openapi-examples.ts';
import type { Subject, TestRequest } from './requests/subject.ts';

/** `body` is undefined when the answer is no JSON. */
export type WalkedAnswer = { status: number; body: unknown };

/** A real request and its answer as an example: short, the same at each run, and with nothing that opens anything. */
export function exampleOfAnswer(subject: Subject, request: TestRequest, answer: WalkedAnswer): Example {
  const told = { request: request.body, responses: { [answer.status]: answer.body } };
  const text = JSON.stringify(shortened(told));
  return JSON.parse(steadied(text.replaceAll(subject.canary, 'larkin')));
}

/** Of each list the first, so that the description stays short. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, madeUp(name, inner)]));
}

const exampleKey = 'cs_live_an-example-that-opens-nothing';

const secrets: Record<string, string | string[]> = {
  recovery_codes: ['aaaa-bbbb-cccc-dddd'],
  token: exampleKey,
  secret: 'whsec_YW4gZXhhbXBsZSB0aGF0IG9wZW5zIG5vdGhpbmc=',
  challenge: 'YW4tZXhhbXBsZS10aGF0LW9wZW5zLW5vdGhpbmc',
  otpauth_uri: 'otpauth://totp/Countersign:ada%40shop.example?secret=JBSWY3DPEHPK3PXP&issuer=Countersign',
  cursor: 'eyJhbiI6ImV4YW1wbGUifQ',
  next_cursor: 'eyJhbiI6ImV4YW1wbGUifQ',
};

function madeUp(name: string, value: unknown): unknown {
  const secret = secrets[name];
  return secret !== undefined && typeof value === typeof secret && value !== null ? secret : shortened(value);
}

/** Ids, times and what is made up at random become the same at each run, and the same thing keeps one id. */
function steadied(text: string): string {
  const seen = new Map<string, string>();
  const steady = (found: string, make: (index: number) => string) => {
    const known = seen.get(found) ?? make(seen.size + 1);
    seen.set(found, known);
    return known;
  };
  return text
    .replaceAll(/\b(ada|new)-[0-9a-f-]{8,36}/g, (name, kind) => steady(name, (n) => `${kind}-${n}`))
    .replaceAll(/\bcs20\d{6}\b/g, 'cs20260302')
    .replaceAll(/(?<=\b[a-z]{2,4}_)[0-9a-f]{32}\b/g, (id) =>
      steady(id, (n) => `018f2c4a7b3e7d5c9a1b${n.toString(16).padStart(12, '0')}`),
    )
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) =>
      steady(id, (n) => `018f2c4a-7b3e-7d5c-9a1b-${n.toString(16).padStart(12, '0')}`),
    )
    .replaceAll(/\b20\d\d-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|\+00:00)/g, '2026-03-02T09:30:00.000Z')
    .replaceAll(/\b20\d\d-\d\d-\d\d\b(?!T)/g, '2026-03-02')
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    .replaceAll(/(?<=[?&](?:grant|signature|expires|token)=)[\w.~-]+/g, 'example')
    .replaceAll(/cs_live_[\w-]+/g, exampleKey);
}
