import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test('the package of the client is built, and a program has it by its name, with types beside it', async () => {
  await run('npm', ['run', 'build', '--workspace', 'clients/typescript']);
  const names = `import('@countersign/client').then((all) => console.log(Object.keys(all).join()))`;
  const { stdout } = await run(process.execPath, ['-e', names]);
  expect(stdout.trim()).toBe('CountersignProblem,createCountersign,verifyWebhook');
  const { stdout: packed } = await run('npm', [
    'pack',
    '--dry-run',
    '--json',
    '--workspace',
    'clients/typescript',
  ]);
  const paths = JSON.stringify(JSON.parse(packed));
  for (const path of ['dist/index.js', 'dist/index.d.ts', 'dist/api-types.d.ts', 'README.md'])
    expect(paths).toContain(`"${path}"`);
  expect(paths).not.toContain('.test.');
}, 120_000);
