type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
};
type Content = { content?: Record<string, { schema?: Schema }> };
type Operation = {
  operationId: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: Content & { required?: boolean };
  responses: Record<string, Content>;
};
export type PromisedDocument = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

/** What the API promises, a line each: what it takes and asks for, and what it gives. */
export function promisesOf(document: PromisedDocument): string[] {
  const lines = new Set<string>();
  const taken = shapesTaken(document);
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods))
      addOperation(lines, `${method.toUpperCase()} ${path}`, operation);
  }
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    addSchema(lines, { verb: 'gives', place: name }, schema);
    if (taken.has(name)) addSchema(lines, { verb: 'takes', place: name }, schema);
  }
  return [...lines].sort();
}

/** The lines in which the API of now breaks what it promised `before`: something gone, or newly asked for or null. */
export function brokenPromises(before: string[], now: string[]): string[] {
  const [old, current] = [new Set(before), new Set(now)];
  const gone = before.filter((line) => !isDemand(line) && !current.has(line)).map((line) => `gone: ${line}`);
  const demanded = now.filter((line) => isDemand(line) && !old.has(line) && wasThere(before, line));
  return [...gone, ...demanded.map((line) => `new: ${line}`)];
}

const isDemand = (line: string) => line.startsWith('asks for ') || line.startsWith('may be null ');

/** A new operation may ask for what it likes, and so may a new field be null. */
function wasThere(before: string[], demand: string): boolean {
  if (demand.startsWith('may be null ')) return before.includes(demand.replace('may be null ', 'gives '));
  const holder = demand.replace('asks for ', '').replace(/(\.[^.]+| > [^.>]+)$/, '');
  return before.includes(`operation ${holder}`) || before.includes(`takes ${holder}`);
}

/** The named shapes that requests take, also by way of others. */
function shapesTaken({ paths, components }: PromisedDocument): Set<string> {
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  const taken = namesIn(operations.map(({ parameters, requestBody }) => ({ parameters, requestBody })));
  for (const name of taken) for (const inner of namesIn(components.schemas[name])) taken.add(inner);
  return taken;
}

function namesIn(part: unknown): Set<string> {
  const references = JSON.stringify(part ?? null).matchAll(/#\/components\/schemas\/(\w+)/g);
  return new Set([...references].map(([, name]) => String(name)));
}

function addOperation(lines: Set<string>, name: string, operation: Operation): void {
  lines.add(`operation ${name}`);
  lines.add(`operation ${name} is called ${operation.operationId}`);
  for (const { name: field, in: where, required, schema } of operation.parameters ?? []) {
    const place = `${name} > ${where} ${field}`;
    if (required) lines.add(`asks for ${place}`);
    addSchema(lines, { verb: 'takes', place }, schema ?? {});
  }
  if (operation.requestBody?.required) lines.add(`asks for ${name} > body`);
  for (const { schema } of Object.values(operation.requestBody?.content ?? {}))
    addSchema(lines, { verb: 'takes', place: `${name} > body` }, schema ?? {});
  for (const [status, response] of Object.entries(operation.responses)) {
    // How it fails is the same everywhere: the shape Problem.
    if (!/^2/.test(status)) continue;
    lines.add(`gives ${name} > ${status}`);
    for (const [type, { schema }] of Object.entries(response.content ?? {}))
      addSchema(lines, { verb: 'gives', place: `${name} > ${status} ${type}` }, schema ?? {});
  }
}

type Side = { verb: 'gives' | 'takes'; place: string };

function addSchema(lines: Set<string>, { verb, place }: Side, schema: Schema): void {
  lines.add(`${verb} ${place}`);
  if (schema.$ref) lines.add(`${verb} ${place} as ${schema.$ref.split('/').at(-1)}`);
  for (const type of [schema.type ?? []].flat()) {
    // What an object or a list is made of has lines of its own.
    if (!['null', 'object', 'array'].includes(type)) lines.add(`${verb} ${place} as ${type}`);
    else if (type === 'null' && verb === 'gives') lines.add(`may be null ${place}`);
  }
  for (const value of [...(schema.enum ?? []), ...('const' in schema ? [schema.const] : [])])
    lines.add(`${verb} ${place} = ${JSON.stringify(value)}`);
  for (const [field, inner] of Object.entries(schema.properties ?? {})) {
    const below = place.includes(' > ') ? `${place}.${field}` : `${place} > ${field}`;
    addSchema(lines, { verb, place: below }, inner);
    if (!schema.required?.includes(field)) continue;
    lines.add(verb === 'gives' ? `always gives ${below}` : `asks for ${below}`);
  }
  if (schema.items) addSchema(lines, { verb, place: `${place}[]` }, schema.items);
  if (typeof schema.additionalProperties === 'object')
    addSchema(lines, { verb, place: `${place}{}` }, schema.additionalProperties);
  for (const other of [schema.anyOf, schema.oneOf, schema.allOf].flatMap((list) => list ?? []))
    addSchema(lines, { verb, place }, other);
}
