import { isConnectionLost } from '#db/connection-lost.ts';

/** PostgreSQL's classes (appendix A) of want of resources, faults of the system, deadlocks and locks not given. */
const troubleCodes = /^(?:53|58|40P01$|40001$|55P03$)/;

/** Whether an error, or what caused it, is the database's own trouble: it says nothing against what was worked on. */
export function isDatabaseTrouble(error: unknown): boolean {
  if (isConnectionLost(error)) return true;
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string' && troubleCodes.test(at.code)) return true;
  return false;
}
