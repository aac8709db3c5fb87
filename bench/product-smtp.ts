import { system } from '#lib/platform/context.ts';
import { readEnv } from '#lib/platform/env.ts';
import { createLog } from '#lib/platform/log.ts';
import { createQueue } from '#lib/platform/queue.ts';
import { startSmtp } from '#workers/smtp.ts';
import { connectSmtpPool } from '#workers/smtp-pool.ts';

// Our SMTP listener without the jobs behind it, to compare it with the bare one on equal terms.
const env = readEnv();
const url = env.DATABASE_URL;
const log = createLog('error', 'bench');
const queue = createQueue(url, log, { owner: false });
await queue.start();
const { db } = connectSmtpPool(env, 8);
await startSmtp({ db, queue, actor: system, env, log }, { host: '127.0.0.1', port: env.SMTP_PORT });
