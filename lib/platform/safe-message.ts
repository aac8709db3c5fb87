type SqlFields = { code?: unknown; severity?: unknown; query?: unknown; status?: unknown } & Record<
  string,
  unknown
>;

const maxLength = 200;
/** Classes of SQLSTATE that speak of the server, never of values: connection, resources, operators, system, internal. */
const systemClass = /^(08|53|57|58|XX)/;
const schemaNames = ['schema_name', 'table_name', 'column_name', 'constraint_name', 'data_type_name'];

/**
 * An error's message without values. What PostgreSQL quotes stays where it names the schema; a failed query is told by
 * its verb and table; an HTTP client's message is left out, because servers repeat requests.
 */
export function safeMessage(error: Pick<Error, 'name' | 'message'>): string {
  const fields = error as unknown as SqlFields;
  if (typeof fields.query === 'string' && !isPostgres(fields))
    return 'params' in fields ? queryName(fields.query) : cut(withoutValues(error.message));
  if (isPostgres(fields)) return postgresMessage(error.message, fields);
  if (typeof fields.status === 'number') return `A server answered ${fields.status}`;
  if (error.name === 'SyntaxError') return cut(error.message.replace(/["'“`].*/s, '…'));
  return cut(withoutValues(error.message));
}

function isPostgres({ severity, code }: SqlFields): boolean {
  return typeof severity === 'string' && typeof code === 'string';
}

/** For drizzle, whose message is the statement and its parameters. */
function queryName(query: string): string {
  const [, verb, table] =
    /^\s*(\w+)\b(?:.*?\b(?:into|from|update|table)\s+"?([\w.]+)"?)?/is.exec(query) ?? [];
  return `A query failed: ${[verb?.toLowerCase(), table].filter(Boolean).join(' ')}`;
}

function postgresMessage(message: string, fields: SqlFields): string {
  if (systemClass.test(String(fields.code))) return cut(message);
  const known = new Set(schemaNames.map((name) => fields[name]));
  const unquoted = message.replace(/"([^"]*)"/g, (quoted, name) => (known.has(name) ? quoted : '"…"'));
  return cut(unquoted.replace(/(: )(?!").*$/s, '$1…'));
}

/** Quoted text, addresses and what Node says that it received are values; short names in quotes are code. */
function withoutValues(message: string): string {
  return message
    .replace(/ Received .*/s, ' Received …')
    .replace(/(["'`“«])(?![\w.$-]{1,40}["'`”»]).*?["'`”»]/gs, '…')
    .replace(/[^\s<>"']+@[^\s<>"']+/g, '…@…');
}

function cut(message: string): string {
  const line = message.replace(/\s+/g, ' ').trim();
  return line.length > maxLength ? `${line.slice(0, maxLength)}…` : line;
}
