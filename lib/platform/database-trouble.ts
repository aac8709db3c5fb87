import { isConnectionLost } from '#db/connection-lost.ts';

/** PostgreSQL's classes (appendix A) of want of resources, faults of the system, deadlocks and locks not given. */
const troubleCodes = /^(?:53|58|40P01$|40001$|55P03$)/;

/** Whether an error, or what caused it, is the database's own trouble: it says nothing against what was worked on. */
export function isDatabaseTrouble(error: unknown): boolean {
  if (isUnknownPooler(error)) return false;
  return isConnectionLost(error) || codesOf(error).some((code) => troubleCodes.test(code));
}

/** A sentence that says why the database at `url` cannot be used, with its address and without its password. */
export function databaseProblem(url: string, error: unknown): string {
  return `The database at ${databaseLocation(url)} cannot be used: ${reasonOf(error)}.`;
}

/** Host, port and name of the database at `url`. */
export function databaseLocation(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'it closed the connection',
  CONNECTION_CLOSED: 'it closed the connection',
  CONNECTION_ENDED: 'it closed the connection',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  CONNECT_TIMEOUT: 'it does not answer within ten seconds',
  '28P01': 'it does not accept this user and password',
  '28000': 'it does not let this user in',
  '3D000': 'it has no database of this name',
  '53300': 'it has no connection left',
  '57P01': 'it is shutting down',
  '57P03': 'it is starting or shutting down',
};

function reasonOf(error: unknown): string {
  if (isUnknownPooler(error))
    return 'a pooler stands there, and DATABASE_DIRECT_URL does not name the server behind it';
  const [code = ''] = codesOf(error);
  return reasons[code] ?? (error instanceof Error && error.message ? error.message : code);
}

/** What PgBouncer says to a setting that a session of one's own has. Only a person can mend that. */
function isUnknownPooler(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause)
    if (at.message.startsWith('unsupported startup parameter')) return true;
  return false;
}

/** Its own code and those of what caused it. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') codes.push(at.code);
  return codes;
}
