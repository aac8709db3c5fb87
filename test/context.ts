import { tmpdir } from 'node:os';
import { connect } from '#db/connection.ts';
import { type Ctx, system } from '#lib/platform/context.ts';
import { type Env, readEnv } from '#lib/platform/env.ts';
import { createLog } from '#lib/platform/log.ts';
import { createQueue, type Queue } from '#lib/platform/queue.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

export type TestContext = {
  ctx: Ctx;
  url: string;
  /** A started queue that works and maintains, as the worker has it; `close` stops it. */
  openOwnerQueue: () => Promise<Queue>;
  close: () => Promise<void>;
};

/** A context on a database of its own: the system acts, nothing is logged, no delays. `close` drops the database, also a given one. */
export async function openTestContext(
  overrides: Partial<Env> = {},
  database?: TestDatabase,
): Promise<TestContext> {
  const { url, drop } = database ?? (await createTestDatabase());
  const log = createLog('silent', 'test');
  const { db, close } = connect(url, { application: 'countersign-test' });
  const queues: Queue[] = [];
  const openQueue = async (owner: boolean) => {
    const queue = createQueue(url, log, { owner });
    queues.push(queue);
    await queue.start();
    return queue;
  };
  const queue = await openQueue(false);
  return {
    ctx: { db, queue, actor: system, env: { ...testEnv(url), ...overrides }, log },
    url,
    openOwnerQueue: () => openQueue(true),
    close: async () => {
      await Promise.all(queues.map((each) => each.stop({ graceful: false })));
      await close();
      await drop();
    },
  };
}

function testEnv(url: string) {
  return readEnv({
    PORT: '0',
    SMTP_PORT: '0',
    DATA_DIR: tmpdir(),
    DATABASE_URL: url,
    APP_URL: 'http://localhost:3000',
    APP_SECRET: 'a secret that only the tests use, long enough',
    MAIL_DOMAIN: 'shop.example',
    ASSISTANT_DELAY_MS: '0',
    UNDO_SEND_MS: '0',
    REVIEW_NOTICE_DELAY_MS: '0',
    LOG_LEVEL: 'silent',
  });
}
