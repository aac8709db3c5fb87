import type { Ctx } from '#lib/platform/context.ts';
import { say } from '#lib/platform/told.ts';
import { type Found, well } from './finding.ts';
import { greetSmtp } from './greet-smtp.ts';

const limitMs = 4_000;
const everywhere = new Set(['0.0.0.0', '::', '']);

/** Whether the listener greets on this machine. A worker may run on another, so its silence alone proves nothing. */
export async function checkSmtp({ env }: Ctx): Promise<Found> {
  const { SMTP_PORT: port, HOST } = env;
  const host = everywhere.has(HOST) ? '127.0.0.1' : HOST;
  if (port !== 0 && (await greetSmtp(host, port, limitMs)))
    return well(say('doctor.smtp', { port: String(port) }));
  return {
    state: 'unknown',
    what: say('doctor.smtp_silent', { port: String(port) }),
    todo: say('doctor.smtp_silent_todo', { port: String(port) }),
  };
}
