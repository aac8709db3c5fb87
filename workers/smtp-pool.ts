import { type Connection, connect } from '#db/connection.ts';
import type { Env } from '#lib/platform/env.ts';

/**
 * SMTP has its own connections, so that jobs never delay incoming mail. A mail waits for one as long
 * as its sender does (`findMs`): turned away, it would come back only minutes later.
 */
export function connectSmtpPool(env: Env, max: number): Connection {
  return connect(env.DATABASE_URL, {
    max,
    application: 'countersign-smtp',
    keepsPlans: true,
    isPooled: env.DATABASE_DIRECT_URL !== undefined,
    waitMs: 30_000,
  });
}
