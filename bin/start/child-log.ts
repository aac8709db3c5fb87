import { dim, red, say, yellow } from './terminal.ts';

const levels: Record<number, string> = { 40: 'warning', 50: 'error', 60: 'fatal' };
const known = new Set(['level', 'time', 'role', 'msg', 'err', 'pid', 'hostname']);

/** Shows a line of a child: pino's JSON as a sentence with its facts, everything else as it is, under the child's name. */
export function showLine(name: string, line: string): void {
  if (!line.trim()) return;
  const entry = parseEntry(line);
  say(entry ? formatEntry(name, entry) : `${dim(`${clock(Date.now())} ${name.padEnd(6)}`)} ${line}`);
}

/** Whether a line tells of trouble: a warning or worse of pino's, or text on which nothing is known. */
export const isWarningOrWorse = (line: string) => (parseEntry(line)?.level ?? 0) >= 40;

type Entry = {
  level: number;
  time: number;
  msg?: string;
  err?: { message?: string; stack?: string };
} & Record<string, unknown>;

function parseEntry(line: string): Entry | null {
  if (!line.startsWith('{')) return null;
  try {
    const entry = JSON.parse(line);
    return typeof entry.level === 'number' ? entry : null;
  } catch {
    return null;
  }
}

function formatEntry(name: string, entry: Entry): string {
  const facts = Object.entries(entry)
    .filter(([key, value]) => !known.has(key) && value !== null)
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' ');
  const level = levels[entry.level] ? `${levels[entry.level]}: ` : '';
  const error = entry.err ? `\n    ${entry.err.stack ?? entry.err.message ?? ''}` : '';
  const text = `${level}${entry.msg ?? ''}${facts ? dim(`  ${facts}`) : ''}${error}`;
  const paint = entry.level >= 50 ? red : entry.level >= 40 ? yellow : (plain: string) => plain;
  return `${dim(`${clock(entry.time)} ${name.padEnd(6)}`)} ${paint(text)}`;
}

const clock = (time: number) => new Date(time).toTimeString().slice(0, 8);
