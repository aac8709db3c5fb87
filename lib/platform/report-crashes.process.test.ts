import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

function program(crash: string): string {
  return `
  const { createLog } = await import('#lib/platform/log.ts');
  const { reportCrashes } = await import('#lib/platform/report-crashes.ts');
  const { DrizzleQueryError } = await import('drizzle-orm/errors');
  reportCrashes(createLog('fatal', 'test'));
  const error = new DrizzleQueryError('insert into "messages" values ($1)', ['Wheatear'], new Error('it broke'));
  error.parameters = ['Wheatear'];
  ${crash}
  setTimeout(() => {}, 10_000);
`;
}

test.for(['setTimeout(() => { throw error; });', 'void Promise.reject(error);', 'throw error;'])(
  'a process that crashes by "%s" tells why, without what was to be stored',
  async (crash) => {
    const args = ['--input-type=module', '--eval', program(crash)];
    const ended = await promisify(execFile)(process.execPath, args, { timeout: 20_000 }).catch(
      (error) => error,
    );
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('A query failed: insert messages');
    expect(ended.stdout + ended.stderr).not.toContain('Wheatear');
  },
);
