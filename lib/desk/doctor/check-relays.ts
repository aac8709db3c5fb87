import { asc } from 'drizzle-orm';
import { relays } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { say, toldOf, within } from '#lib/platform/told.ts';
import { describeSmtpError } from '#lib/relays/describe-smtp-error.ts';
import { endpointOfRelay, endpointOfUrl, type SmtpEndpoint } from '#lib/relays/smtp-endpoint.ts';
import type { SmtpError } from '#lib/relays/smtp-error.ts';
import { openSession } from '#lib/relays/smtp-session.ts';
import { type Found, well } from './finding.ts';

const maxRelays = 10;

/** Signs in at each relay as a delivery would, and sends nothing. */
export async function checkRelays(ctx: Ctx): Promise<Found[]> {
  const rows = await ctx.db.select().from(relays).orderBy(asc(relays.createdAt)).limit(maxRelays);
  const { SMTP_URL: url } = ctx.env;
  const ways = [
    ...rows.map((row) => ({ name: `${row.host}:${row.port}`, open: () => endpointOfRelay(ctx.env, row) })),
    ...(url ? [{ name: endpointOfUrl(url).name, open: () => endpointOfUrl(url, ctx.env) }] : []),
  ];
  if (ways.length === 0)
    return [{ state: 'warning', what: say('doctor.no_relay'), todo: say('doctor.no_relay_todo') }];
  return Promise.all(ways.map(({ name, open }) => tryRelay(name, open)));
}

async function tryRelay(name: string, open: () => SmtpEndpoint): Promise<Found> {
  const todo = say('doctor.relay_fails_todo');
  let endpoint: SmtpEndpoint;
  try {
    endpoint = open();
  } catch {
    return { state: 'failed', what: say('relay.password_unread'), todo };
  }
  try {
    const session = await openSession(endpoint);
    session.quit();
    return well(say('doctor.relay', { name }));
  } catch (error) {
    const words = within(toldOf(describeSmtpError(endpoint, error as SmtpError)));
    return { state: 'failed', what: say('doctor.relay_fails', { words }), todo };
  }
}
