import { createProductEnvironment, startWebAndWorker } from '#test/product.ts';
import { shop } from '#test/world/shop.ts';
import { type ApiClient, createApiClient } from './api-client.ts';

export type Product = {
  /** Where the web is. */
  url: string;
  smtpPort: number;
  databaseUrl: string;
  /** The first mailbox. */
  mailbox: string;
  admin: { email: string; password: string };
  api: ApiClient;
  /** What web and worker have logged, line by line. */
  log: string[];
  stop: () => Promise<void>;
};

/** The whole product, web and worker as processes of their own, on a fresh database. */
export async function startProduct(settings: Record<string, string> = {}): Promise<Product> {
  const { env, key, address, drop } = await createProductEnvironment({
    ASSISTANT_DELAY_MS: '0',
    UNDO_SEND_MS: '0',
    LOG_LEVEL: 'info',
    ...settings,
  });
  const log: string[] = [];
  const processes = await startWebAndWorker(env, (line) => log.push(line)).catch(async (error) => {
    await drop();
    throw error;
  });
  return {
    url: env.APP_URL,
    smtpPort: env.SMTP_PORT,
    databaseUrl: env.DATABASE_URL,
    mailbox: address,
    admin: shop.admin,
    api: createApiClient(env.APP_URL, key),
    log,
    stop: async () => {
      await processes.stop();
      await drop();
    },
  };
}
