import { system } from '#lib/context.ts';
import { readEnv } from '#lib/env.ts';
import { createLog } from '#lib/log.ts';
import { createQueue } from '#lib/queue.ts';
import { connectDoor } from '#workers/door-connection.ts';
import { startSmtp } from '#workers/smtp.ts';

// The product's own door without the jobs behind it, so that it stands beside the bare one on equal terms.
const env = readEnv();
const url = env.DATABASE_URL!;
const log = createLog('error', 'bench');
const queue = createQueue(url, log, { owner: false });
await queue.start();
const { db } = connectDoor(url);
await startSmtp({ db, queue, actor: system, env, log }, { host: '127.0.0.1', port: env.SMTP_PORT });
