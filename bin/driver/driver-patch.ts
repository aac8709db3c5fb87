/** The version of the npm package `postgres` that this mends. docs/driver-faults.md describes each fault. */
export const driverVersion = '3.4.9';

export const driverFiles = ['src', 'cjs/src'].map(
  (folder) => `node_modules/postgres/${folder}/connection.js`,
);

type Replacement = { fault: string; find: string; replace: string };

const replacements: Replacement[] = [
  {
    fault: '1: a write that waits when its connection closes blocks the connection for ever',
    find: `    socket.removeAllListeners()
    socket = null

    if (initial)`,
    replace: `    socket.removeAllListeners()
    socket = null
    nextWriteTimer = chunk = null

    if (initial)`,
  },
  {
    fault: '2: a query that comes between the error and the close of a socket never ends',
    find: `    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
    closedTime`,
    replace: `    ;(query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
    query = errorResponse = null
    closedTime`,
  },
  {
    fault: '3: a connection that is lost while it reads the types ends the process',
    find: `    const types = await new Query([\``,
    replace: `    let types
    try { types = await new Query([\``,
  },
  {
    fault: '3, its end',
    find: `      order by b.oid
    \`], [], execute)
    types.forEach`,
    replace: `      order by b.oid
    \`], [], execute) } catch { return }
    types.forEach`,
  },
  {
    fault: '4: a query on a connection that is gone ends the process',
    find: `    if (stream)
      return queryError(q, Errors.generic('COPY_IN_PROGRESS'`,
    replace: `    if (!socket) {
      queryError(q, Errors.connection('CONNECTION_CLOSED', options))
      return true
    }

    if (stream)
      return queryError(q, Errors.generic('COPY_IN_PROGRESS'`,
  },
  {
    fault: '4, for what is no query',
    find: `  function nextWrite(fn) {
    const x`,
    replace: `  function nextWrite(fn) {
    if (!socket) {
      chunk = nextWriteTimer = null
      return true
    }
    const x`,
  },
];

/** The source of the driver's connection without its faults. Mended source comes back as it is. @throws Error on any other. */
export function patchDriver(source: string): string {
  return replacements.reduce((text, { fault, find, replace }) => {
    if (text.includes(replace)) return text;
    if (text.split(find).length !== 2)
      throw new Error(`The driver does not read as expected (fault ${fault}).`);
    return text.replace(find, () => replace);
  }, source);
}
