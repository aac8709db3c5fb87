import { safeMessage } from './safe-message.ts';

/** What a log may hold of an error. `stack` is its whole text: message, our own frames, and the same of its causes. */
export type ErrorRecord = {
  type: string;
  message: string;
  stack: string;
  cause?: ErrorRecord;
} & { [name in (typeof facts)[number]]?: string | number };

/** Fields that name a kind of failure or a part of the schema. All others may hold what a customer wrote. */
const facts = [
  'code',
  'errno',
  'syscall',
  'severity',
  'routine',
  'schema_name',
  'table_name',
  'column_name',
  'constraint_name',
  'responseCode',
  'status',
] as const;

const maxDepth = 5;
const maxFrames = 12;

/**
 * An error without the words of customers: name, codes, constraint, a message without values, our own stack frames,
 * causes. Statements, parameters, details and whatever else hangs on an error are left out.
 */
export function errorRecord(error: unknown, depth = 0): ErrorRecord {
  if (!(error instanceof Error) && !isErrorLike(error))
    return { type: typeof error, message: 'Something that is no error was thrown', stack: '' };
  const record: ErrorRecord = {
    type: String(shortWord(error.name) ?? 'Error'),
    message: safeMessage(error),
    stack: '',
  };
  for (const name of facts) {
    const value = shortWord((error as unknown as Record<string, unknown>)[name]);
    if (value !== null) record[name] = value;
  }
  const cause = causeOf(error);
  if (cause !== undefined && depth < maxDepth) record.cause = errorRecord(cause, depth + 1);
  const code = record.code === undefined ? '' : ` (${record.code})`;
  const head = `${record.type}: ${record.message}${code}`;
  record.stack = [
    head,
    ...ownFrames(error),
    ...(record.cause ? [`caused by ${record.cause.stack}`] : []),
  ].join('\n');
  return record;
}

/** The same as text of several lines. */
export function errorText(error: unknown): string {
  const { type, message, stack } = errorRecord(error);
  return stack || `${type}: ${message}`;
}

type ErrorLike = Pick<Error, 'name' | 'message' | 'stack'>;

/** Errors of another realm or thread, and what libraries make of errors for a log. */
export function isErrorLike(value: unknown): value is ErrorLike {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as ErrorLike).message === 'string' &&
    typeof (value as ErrorLike).stack === 'string'
  );
}

function causeOf(error: ErrorLike): unknown {
  const { cause, errors } = error as { cause?: unknown; errors?: unknown };
  return cause ?? (Array.isArray(errors) ? errors[0] : undefined);
}

/** A number or a word of code; longer values and sentences are none. */
function shortWord(value: unknown): string | number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^[\w.:$-]{1,80}$/.test(value) ? value : null;
}

/** Frames follow the message, which may itself look like frames. */
function ownFrames({ message: head, stack = '' }: ErrorLike): string[] {
  const start = stack.indexOf(head);
  const after = start < 0 ? '' : stack.slice(start + head.length);
  const root = `${process.cwd()}/`;
  return after
    .split('\n')
    .filter((line) => /^ {4}at /.test(line) && line.includes(root) && !line.includes('node_modules'))
    .slice(0, maxFrames)
    .map((line) => line.replace(root, '').replace('file://', ''));
}
