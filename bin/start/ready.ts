import { connectableHost } from '#lib/platform/connectable-host.ts';
import type { Env } from '#lib/platform/env.ts';
import { CliError } from './cli-error.ts';

const usualLimitMs = 60_000;

/** Waits until the web says that everything is up. @throws Trouble with its last answer after `limitMs`, a minute. */
export async function waitUntilReady(env: Env, signal: AbortSignal, limitMs = usualLimitMs): Promise<void> {
  const url = `http://${connectableHost(env.HOST)}:${env.PORT}/api/ready`;
  const deadline = Date.now() + limitMs;
  let last = 'no answer';
  while (Date.now() < deadline) {
    signal.throwIfAborted();
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      if (answer.ok) return;
      last = `${answer.status} ${(await answer.text()).slice(0, 500)}`;
    } catch {}
    await new Promise((resume) => setTimeout(resume, 150));
  }
  throw new CliError(`Not everything came up within ${limitMs / 1000} seconds. ${url} said: ${last}`);
}
