import { startTestPostgres } from './servers/postgres.ts';

/** Gives the tests a PostgreSQL of their own, unless TEST_DATABASE_URL names one. */
export async function setup() {
  if (process.env.TEST_DATABASE_URL) return;
  const server = await startTestPostgres();
  process.env.TEST_DATABASE_URL = server.url;
  return server.stop;
}
