import { connect } from '#db/connection.ts';
import { type Ctx, system } from '#lib/platform/context.ts';
import { directDatabaseUrl, type Env } from '#lib/platform/env.ts';
import { createLog } from '#lib/platform/log.ts';
import { createQueue } from '#lib/platform/queue.ts';

/**
 * Lends `work` a context in which the system acts, and closes it afterwards. Who `sends` no job needs no database for it.
 */
export async function withContext<T>(
  env: Env,
  work: (ctx: Ctx) => Promise<T>,
  { sends = true }: { sends?: boolean } = {},
): Promise<T> {
  const log = createLog('error', 'bin');
  const url = directDatabaseUrl(env);
  const { db, close } = connect(url, { max: 2, application: 'countersign-bin' });
  const queue = createQueue(url, log, { owner: false });
  try {
    if (sends) await queue.start();
    return await work({ db, queue, actor: system, env, log });
  } finally {
    if (sends) await queue.stop({ graceful: false });
    await close();
  }
}
