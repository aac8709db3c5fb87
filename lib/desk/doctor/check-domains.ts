import { mxHostsOf } from '#lib/domains/dns-answers.ts';
import { listDomains } from '#lib/domains/domains.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { type Resolve, systemResolver } from '#lib/platform/dns.ts';
import { say, within } from '#lib/platform/told.ts';
import { type Found, well } from './finding.ts';
import { greetSmtp } from './greet-smtp.ts';

const limitMs = 5_000;
const maxDomains = 20;

/** What DNS said when it was asked last; a worker asks each day, and people by a button. */
export async function checkDns(ctx: Ctx): Promise<Found[]> {
  const domains = await listDomains(ctx);
  if (domains.length === 0)
    return [{ state: 'warning', what: say('doctor.no_domain'), todo: say('doctor.no_domain_todo') }];
  return domains.slice(0, maxDomains).flatMap(({ name: domain, records }): Found[] => {
    const wrong = records.filter(({ ok }) => ok === false);
    if (wrong.length > 0)
      return wrong.map(({ record, told }) => ({
        state: record === 'dkim' || record === 'spf' ? ('failed' as const) : ('warning' as const),
        what: told
          ? say('doctor.record_wrong_for', { domain, record: record.toUpperCase(), words: within(told) })
          : say('doctor.record_wrong', { domain, record: record.toUpperCase() }),
        todo: say('doctor.record_wrong_todo', { domain }),
      }));
    if (records.some(({ ok }) => ok === null))
      return [
        {
          state: 'unknown',
          what: say('doctor.records_unasked', { domain }),
          todo: say('doctor.records_unasked_todo'),
        },
      ];
    return [well(say('doctor.records', { domain }))];
  });
}

/**
 * Whether a mail server greets where the domains' MX records point. Many networks let nobody out to port 25, or back in to
 * themselves: silence is unknown, and a greeting does not say that it was ours.
 */
export async function checkReachability(
  ctx: Ctx,
  resolve: Resolve = systemResolver(ctx.env),
  port = 25,
): Promise<Found[]> {
  const domains = (await listDomains(ctx)).slice(0, maxDomains).map(({ name }) => name);
  const names = domains.length > 0 ? domains : [ctx.env.MAIL_DOMAIN];
  return Promise.all(
    names.map(async (domain): Promise<Found> => {
      const [host] = await mxHostsOf(resolve, domain).catch(() => []);
      if (!host)
        return {
          state: 'unknown',
          what: say('doctor.no_mx', { domain }),
          todo: say('doctor.no_mx_todo', { domain }),
        };
      if (await greetSmtp(host, port, limitMs)) return well(say('doctor.reachable', { domain, host }));
      return {
        state: 'unknown',
        what: say('doctor.not_reachable', { domain, host }),
        todo: say('doctor.not_reachable_todo', { host }),
      };
    }),
  );
}
