/**
 * The lines of a shape (`promisesOf`) as they stand in a file: one for each object, with its fields. A field bears `!` when
 * it is always given or asked for, and `?` when it may be null; behind it stand its types, shapes and values.
 */
export function shapeText(lines: string[]): string[] {
  const holders = new Map<string, Map<string, Field>>();
  const operations: string[] = [];
  for (const line of lines) {
    if (line.startsWith('operation ')) operations.push(line);
    else noteLine(holders, line);
  }
  const named = operations.filter((line) => line.includes(called));
  const written = [...holders].map(([holder, fields]) => `${holder}: ${fieldsText(fields)}`);
  return [...named.sort(), ...written.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))];
}

/** The lines of the shape, out of its text. */
export function shapeOfText(text: string[]): string[] {
  return text.flatMap(linesOf).sort();
}

type Verb = 'gives' | 'takes';
type Field = { marks: string; said: string[] };

const called = ' is called ';
const self = '.';

/** What an operation or a named shape gives stands beside what it takes. */
const sortKey = (line: string) => line.replace(/^(gives|takes) (.*?)(?=: | > |$)/, '$2 $1');

function noteLine(holders: Map<string, Map<string, Field>>, line: string): void {
  const [, start = '', place = '', said = ''] =
    /^(gives|takes|always gives|asks for|may be null) (.*?)((?: as | = ).*)?$/.exec(line) ?? [];
  const verb: Verb = start === 'takes' || start === 'asks for' ? 'takes' : 'gives';
  const { holder, name } = placeParts(place);
  const key = `${verb} ${holder}`;
  const fields = holders.get(key) ?? new Map<string, Field>();
  holders.set(key, fields);
  const field = fields.get(name) ?? { marks: '', said: [] };
  fields.set(name, field);
  // `always` and `asks` come before `may be null`: lines are sorted.
  if (start === 'always gives' || start === 'asks for') field.marks = `!${field.marks}`;
  if (start === 'may be null') field.marks += '?';
  if (said) field.said.push(said.replace(/^ as /, '').replace(/^ = /, '='));
}

function placeParts(place: string): { holder: string; name: string } {
  const [, holder, name] = /^(.* > .*)\.([^.]*)$/.exec(place) ?? /^(.*?) > (.*)$/.exec(place) ?? [];
  return holder === undefined || name === undefined ? { holder: place, name: self } : { holder, name };
}

function fieldsText(fields: Map<string, Field>): string {
  return [...fields]
    .map(([name, { marks, said }]) => `${name}${marks}${said.length ? ` (${said.sort().join(' ')})` : ''}`)
    .sort()
    .join('; ');
}

function linesOf(line: string): string[] {
  if (line.startsWith('operation ')) return [line, line.slice(0, line.indexOf(called))];
  const [, verb = '', holder = '', fields = ''] = /^(gives|takes) (.*?): (.*)$/.exec(line) ?? [];
  return fields.split('; ').flatMap((field) => fieldLines(verb as Verb, holder, field));
}

function fieldLines(verb: Verb, holder: string, field: string): string[] {
  const [, name = '', marks = '', said = ''] = /^(.*?)(!?\??)(?: \((.*)\))?$/.exec(field) ?? [];
  const place = name === self ? holder : `${holder}${holder.includes(' > ') ? '.' : ' > '}${name}`;
  const demand = verb === 'gives' ? 'always gives' : 'asks for';
  return [
    `${verb} ${place}`,
    ...(marks.includes('!') ? [`${demand} ${place}`] : []),
    ...(marks.includes('?') ? [`may be null ${place}`] : []),
    ...said
      .split(' ')
      .filter(Boolean)
      .map((each) => `${verb} ${place} ${each.startsWith('=') ? `= ${each.slice(1)}` : `as ${each}`}`),
  ];
}
