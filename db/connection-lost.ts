/** The driver's own codes, those of sockets, and the errors after which PostgreSQL closes a connection (appendix A). */
const lostCodes =
  /^(?:CONNECTION_|CONNECT_TIMEOUT$|ECONN|EPIPE$|ETIMEDOUT$|ENOTFOUND$|EAI_AGAIN$|57P0|25P03$|08)/;

/** Whether an error, or one that caused it, says that the connection to the database is gone. */
export function isConnectionLost(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string' && lostCodes.test(at.code)) return true;
  return false;
}
