/**
 * The driver's and the sockets' codes of a lost connection, and PostgreSQL's classes (appendix A) of a connection, want
 * of resources, an operator's act, a fault of the system, and a deadlock.
 */
const troubleCodes =
  /^(?:CONNECTION_|CONNECT_TIMEOUT$|ECONN|EPIPE$|ETIMEDOUT$|08|53|57P|58|40P01$|40001$|55P03$)/;

/** Whether an error, or what caused it, is the database's own trouble: what was tried says nothing against its input. */
export function isDatabaseTrouble(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string' && troubleCodes.test(at.code)) return true;
  return false;
}
