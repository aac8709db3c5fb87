import openapiTS, { astToString } from 'openapi-typescript';

type Operation = { responses?: Record<string, unknown> };
/** As much of an OpenAPI document as is read here. */
export type ApiDescription = {
  paths: Record<string, Record<string, Operation>>;
  components?: { responses?: unknown };
};

const head = `/**
 * The types of the API, made out of its own description: \`npm run client\` writes this file anew.
 * A test fails while it differs from what the routes declare.
 */
`;

/** Parts that a path or an operation does not have; the types are the same without them. */
const absentPart =
  /^ +(get|put|post|delete|options|head|patch|trace|query|header|path|cookie|requestBody)\?: never;\n/gm;
/** What the printer exports of every API, whether or not it has such things. */
const emptyExport = /^export type \S+ = Record<string, never>;\n/gm;
const anyHeaders = /^ +headers: \{\n +\[name: string\]: unknown;\n +\};\n/gm;

/** The TypeScript types of an API. */
export async function typesOf(description: ApiDescription): Promise<string> {
  const document = JSON.stringify(withoutFailures(description), withoutExample);
  const printed = astToString(await openapiTS(document, { alphabetize: true }));
  const parts = [absentPart, anyHeaders, emptyExport];
  return head + parts.reduce((text, part) => text.replaceAll(part, ''), printed);
}

/** A refusal is thrown, and is the same everywhere: no operation needs to name it. */
function withoutFailures({ paths, components, ...rest }: ApiDescription): ApiDescription {
  const stripped = structuredClone(paths);
  for (const { responses = {} } of Object.values(stripped).flatMap((methods) => Object.values(methods))) {
    for (const status of Object.keys(responses)) if (!/^[23]/.test(status)) delete responses[status];
  }
  const { responses: _, ...named } = components ?? {};
  return { ...rest, paths: stripped, components: named };
}

/** Examples are for readers of the reference: what they are of stands beside them as a schema. */
function withoutExample(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return value;
  return 'example' in value ? { ...value, example: undefined } : value;
}
