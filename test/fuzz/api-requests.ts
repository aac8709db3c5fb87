import fc from 'fast-check';
import { hostileBody, hostileHeader, hostileJson, hostilePathPart, hostileText } from './hostile-values.ts';
import { replaceOne } from './replace-one.ts';
import { idPlaceholder, type JsonSchema, valuesOf } from './schema-values.ts';

type Parameter = { name: string; in: string; required?: boolean; schema?: JsonSchema };

export type ApiDocument = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonSchema> };
};

type Operation = {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema?: JsonSchema }> };
};

/** A request as it goes out: `path` is raw, and ids of what exists are still placeholders. */
export type FuzzRequest = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
};

const headerNames = [
  'If-Match',
  'Idempotency-Key',
  'Last-Event-ID',
  'Range',
  'If-None-Match',
  'Accept',
  'Accept-Language',
  'Cookie',
  'Origin',
  'Sec-Fetch-Site',
  'X-Forwarded-For',
  'X-Forwarded-Host',
  'X-Forwarded-Proto',
  'X-Mailbox',
  'X-Timestamp',
  'X-Signature',
  'X-Recipient',
  'User-Agent',
];
const contentTypes = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'multipart/form-data; boundary=',
  'message/rfc822',
  '/',
  '',
];
const oddMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'get', 'X'];

/** The requests of one operation: mostly as it is declared, with something hostile in any place. */
export function requestsOf(
  { components }: ApiDocument,
  operation: Operation,
  at: { path: string; method: string },
): fc.Arbitrary<FuzzRequest> {
  const { parameters = [], requestBody } = operation;
  const value = (schema: JsonSchema = {}) => valuesOf(schema, components.schemas);
  const pathOf = fc
    .tuple(...partsOf(at.path).map((part) => pathParts(part, parameters)))
    .map((parts) => `/${parts.join('/')}`);
  const declared = parameters.filter((parameter) => parameter.in === 'query');
  const query = queries(declared, value);
  const hasBody = requestBody !== undefined;
  const schema = requestBody?.content['application/json']?.schema;
  return fc
    .record({
      method: fc.oneof(
        { arbitrary: fc.constant(at.method.toUpperCase()), weight: 20 },
        { arbitrary: fc.constantFrom(...oddMethods), weight: 1 },
      ),
      path: pathOf,
      query,
      headers: headers(),
      body: hasBody ? bodies(schema && value(schema)) : fc.option(bodies(), { nil: undefined, freq: 1 }),
    })
    .map(({ path, query, method, body, headers }) => ({
      method,
      path: path + queryString(query),
      headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': body.type }) },
      ...(body === undefined ? {} : { body: body.content }),
    }));
}

const partsOf = (path: string) => path.split('/').filter(Boolean);

function pathParts(part: string, parameters: Parameter[]): fc.Arbitrary<string> {
  if (!part.startsWith('{')) return fc.constant(part);
  const declared = parameters.find(({ name, in: where }) => where === 'path' && part === `{${name}}`);
  const pattern = declared?.schema?.pattern ?? '';
  const prefix = /([a-z]{3})_/.exec(pattern)?.[1];
  const fitting = prefix
    ? fc.nat(1000).map((pick) => idPlaceholder([prefix, pick]))
    : fc.constantFrom('1', '0', 'one', 'support');
  return fc.oneof({ arbitrary: fitting, weight: 9 }, { arbitrary: hostilePathPart, weight: 1 });
}

/** A few of the declared fields: each wrong one would hide what the others do. */
function queries(declared: Parameter[], value: (schema?: JsonSchema) => fc.Arbitrary<unknown>) {
  const all = declared.map(({ name, schema }) => [name, queryValues(value(schema))] as const);
  const required = declared.filter((each) => each.required).map(({ name }) => name);
  return fc
    .subarray(all, { maxLength: Math.min(all.length, 2) })
    .map((some) => [...all.filter(([name]) => required.includes(name)), ...some])
    .chain((chosen) => fc.record(Object.fromEntries(chosen)));
}

/** Query values are text, once or several times, and sometimes invalid UTF-8. */
function queryValues(value: fc.Arbitrary<unknown>): fc.Arbitrary<string[]> {
  const encoded = value.map((given) =>
    encodeURIComponent(
      (typeof given === 'string' ? given : String(JSON.stringify(given))).toWellFormed(),
    ).slice(0, 6000),
  );
  return fc.oneof(
    { arbitrary: encoded.map((one) => [one]), weight: 8 },
    { arbitrary: hostilePathPart.map((one) => [one]), weight: 2 },
    { arbitrary: fc.array(encoded, { maxLength: 3 }), weight: 1 },
  );
}

function queryString(query: Record<string, string[]>) {
  const pairs = Object.entries(query).flatMap(([name, values]) => values.map((value) => `${name}=${value}`));
  return pairs.length ? `?${pairs.join('&').replaceAll('#', '%23')}` : '';
}

function headers(): fc.Arbitrary<Record<string, string>> {
  const some = fc.dictionary(fc.constantFrom(...headerNames), hostileHeader, {
    maxKeys: 3,
    noNullPrototype: true,
  });
  const authorization = fc.oneof(
    fc.constantFrom(
      'Bearer ',
      'Bearer \u00ff',
      'Basic eDp5',
      'Bearer cs_live_',
      `Bearer ${'x'.repeat(9000)}`,
    ),
    hostileHeader,
  );
  return fc.oneof(
    { arbitrary: fc.constant({}), weight: 14 },
    { arbitrary: some, weight: 5 },
    { arbitrary: authorization.map((value) => ({ Authorization: value })), weight: 1 },
  );
}

/** Mostly a body as it is declared, or one with a single wrong value in it, so that it gets far in. */
function bodies(fitting: fc.Arbitrary<unknown> = hostileText) {
  const json = fc
    .record({
      value: fitting,
      wrong: hostileJson,
      at: fc.nat(100),
      isWrong: fc.nat(2).map((one) => one === 0),
    })
    .map(({ value, wrong, at, isWrong }) => ({
      type: 'application/json',
      content: JSON.stringify(isWrong ? replaceOne(value, at, wrong) : value) ?? '',
    }));
  const hostile = fc.record({
    type: fc.oneof(fc.constantFrom(...contentTypes), hostileHeader),
    content: hostileBody,
  });
  return fc.oneof({ arbitrary: json, weight: 6 }, { arbitrary: hostile, weight: 1 });
}
