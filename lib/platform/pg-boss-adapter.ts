import { type SQL, sql } from 'drizzle-orm';
import type { Db } from 'pg-boss';
import type { Database } from '#db/connection.ts';

/** The major and minor version of pg-boss whose insert statement this file was written for. */
export const pgBossVersion = '12.35';

/**
 * Runs `send`, one `insert` of pg-boss, and `statement`, an insert or update, as one SQL statement: both take effect or
 * neither, in one round trip.
 * @throws Error when pg-boss does not send exactly one `INSERT …` or `WITH … SELECT …`.
 */
export async function joinStatement(
  db: Database,
  statement: SQL,
  send: (db: Db) => Promise<unknown>,
): Promise<void> {
  let sent = 0;
  await send({
    executeSql: async (text, values = []) => {
      sent += 1;
      if (sent > 1 || !insertForm.test(text)) throw new Error(`pg-boss sent ${text.slice(0, 200)}`);
      return { rows: [...(await db.execute(joined(statement, text, values)))] };
    },
  });
  if (sent === 0) throw new Error('pg-boss sent no statement.');
}

/** pg-boss sends an INSERT; for queues that notify, a WITH that holds it. */
const insertForm = /^\s*(INSERT|WITH)\s/;

function joined(statement: SQL, text: string, values: unknown[]): SQL {
  const continued = text.replace(/^\s*WITH\s/, ', ');
  // Odd pieces are the numbers of placeholders.
  const pieces = continued
    .split(/\$(\d+)/)
    .map((piece, index) => (index % 2 ? sql`${values[Number(piece) - 1]}` : sql.raw(piece)));
  return sql`with joined_statement as (${statement}) ${sql.join(pieces)}`;
}
