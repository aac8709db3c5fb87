import { expect, test } from 'vitest';
import { createRestartPauses } from '#lib/platform/restart-pauses.ts';
import { startChild } from './child.ts';
import { commandOf } from './processes.ts';

function run(script: string, onLine: (line: string) => void = () => {}) {
  return startChild('worker', ['-e', script], { env: process.env, onLine, stopLimitMs: 500 });
}

test('a child that ends before it is ready is given up, with its last output', async () => {
  const child = run(`console.log('the door is stuck'); process.exit(3)`);
  await expect(child.failed).rejects.toThrow(
    'The worker ended (exit code 3). Its last words:\nthe door is stuck',
  );
});

test('a ready child that ends by itself is started again', async () => {
  const twice = Promise.withResolvers<void>();
  let starts = 0;
  const child = run(`console.log('up'); setTimeout(() => process.exit(1), 100)`, () => {
    starts += 1;
    if (starts === 2) twice.resolve();
  });
  child.enableRestarts();
  await twice.promise;
  await child.stop();
});

test('a ready child comes back however often it is killed', async () => {
  const starts: number[] = [];
  const pauses = createRestartPauses({ firstMs: 1, maxMs: 5 });
  const script = `console.log(process.pid); setInterval(() => {}, 1000)`;
  const onLine = (line: string) => starts.push(Number(line));
  const child = startChild('web', ['-e', script], { env: process.env, onLine, stopLimitMs: 500, pauses });
  child.enableRestarts();
  let failed = false;
  child.failed.catch(() => {
    failed = true;
  });
  for (let kill = 1; kill <= 9; kill++) {
    await expect.poll(() => starts.length).toBe(kill);
    process.kill(starts.at(-1) ?? 0, 'SIGKILL');
  }
  await expect.poll(() => starts.length).toBe(10);
  expect(failed).toBe(false);
  await child.stop();
});

test('a child that ignores the request to stop is ended when its time is over', async () => {
  const up = Promise.withResolvers<void>();
  const child = run(`process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000)`, () =>
    up.resolve(),
  );
  await up.promise;
  await child.stop();
});

test('a child that has to be killed takes along what it has started', async () => {
  const pids = Promise.withResolvers<number>();
  const script = `process.on('SIGTERM', () => {});
    const { pid } = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    console.log(pid); setInterval(() => {}, 1000)`;
  const child = run(script, (line) => pids.resolve(Number(line)));
  const grandchild = await pids.promise;
  expect(await commandOf(grandchild)).toContain('setInterval');
  await child.stop();
  await expect.poll(() => commandOf(grandchild)).toBe('');
});
