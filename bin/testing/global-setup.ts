import { startTestServer } from './server.ts';

/** Gives the tests a PostgreSQL of their own, unless TEST_DATABASE_URL names one. */
export async function setup() {
  if (process.env.TEST_DATABASE_URL) return;
  const server = await startTestServer();
  process.env.TEST_DATABASE_URL = server.url;
  return server.stop;
}
