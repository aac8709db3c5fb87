import type { Ctx } from '#lib/platform/context.ts';
import { ourWords, say } from '#lib/platform/told.ts';
import { describeSmtpError } from '#lib/relays/describe-smtp-error.ts';
import type { SmtpEndpoint } from '#lib/relays/smtp-endpoint.ts';
import type { SmtpError } from '#lib/relays/smtp-error.ts';
import { openPool, type SmtpPool } from '#lib/relays/smtp-pool.ts';
import type { HandOverResult } from '#lib/relays/smtp-session.ts';
import { acceptedOutcome, classifyError, type Outcome } from './classify-response.ts';
import type { RelayedMail } from './transport.ts';

/** A relay as mail may leave through it. `version` changes whenever it must be connected to anew. */
export type RelayTarget = { id: string | null; version: string; endpoint: () => SmtpEndpoint };

type RelayPool = { version: string; endpoint: SmtpEndpoint; pool: SmtpPool; cooldownUntil: number };

/** How long a relay that could not be reached is passed over while another one can be asked. */
const cooldownMs = 30_000;

const relayPools = new Map<string, RelayPool>();

/**
 * Sends a mail through the first relay that takes it. The next one is tried only when this one cannot have taken the
 * mail: it was unreachable, or refused all mail for now. The outcome names the relay.
 */
export async function sendWithFailover(ctx: Ctx, relays: RelayTarget[], mail: RelayedMail): Promise<Outcome> {
  const [relay, ...others] = byAvailability(relays);
  if (!relay) throw new Error('There is no relay to send through.');
  const { outcome, askNext } = await sendToRelay(relay, mail, others.length > 0);
  if (!askNext || others.length === 0) return { ...outcome, relayId: relay.id ?? undefined };
  // Not the response: servers repeat the recipient's address.
  const facts = { relayId: relay.id, ...mail.logAs, code: outcome.code };
  ctx.log.warn(facts, 'A relay would not have a mail; the next one is asked');
  return sendWithFailover(ctx, others, mail);
}

/** Hangs up on the relays. Mail under way is finished first. */
export function closeRelays(): void {
  for (const { pool } of relayPools.values()) pool.close();
  relayPools.clear();
}

/** Relays in trouble come last. */
function byAvailability(relays: RelayTarget[]) {
  return relays.toSorted((a, b) => Number(isCoolingDown(a)) - Number(isCoolingDown(b)));
}

const isCoolingDown = (relay: RelayTarget) => (relayPools.get(keyOf(relay))?.cooldownUntil ?? 0) > Date.now();

const keyOf = ({ id }: RelayTarget) => id ?? 'SMTP_URL';

async function sendToRelay(
  relay: RelayTarget,
  { envelope, raw, beforeContent }: RelayedMail,
  hasNext: boolean,
) {
  let known: RelayPool;
  try {
    known = poolFor(relay);
  } catch {
    const words = ourWords(say('relay.password_unread'));
    return {
      askNext: true,
      outcome: { outcome: 'queued', waitsFor: 'relay', code: null, ...words } satisfies Outcome,
    };
  }
  const handed = await known.pool.handOver({ envelope, raw, beforeContent });
  const isUnreached = 'error' in handed && handed.stage === 'reach';
  if (isUnreached && hasNext) known.cooldownUntil = Date.now() + cooldownMs;
  if (!isUnreached) known.cooldownUntil = 0;
  return { askNext: mayFailOver(handed), outcome: toOutcome(known.endpoint, handed, raw.length) };
}

/** The connections to the relay as it is set now; those to what it was before are ended. */
function poolFor(relay: RelayTarget): RelayPool {
  const before = relayPools.get(keyOf(relay));
  if (before?.version === relay.version) return before;
  before?.pool.close();
  relayPools.delete(keyOf(relay));
  const endpoint = relay.endpoint();
  const now: RelayPool = { version: relay.version, endpoint, pool: openPool(endpoint), cooldownUntil: 0 };
  relayPools.set(keyOf(relay), now);
  return now;
}

/** Whether the mail cannot be on its way, for a reason that lies with the server and not with the mail. */
function mayFailOver(handed: HandOverResult): boolean {
  if ('answer' in handed) return false;
  if (handed.stage === 'reach') return true;
  return handed.stage === 'envelope' && isAboutServer(handed.error);
}

/** A lost connection, 421, trouble of its own at MAIL FROM (4.3.x, 4.4.x, or 45x without a reason), or no sign-in. */
function isAboutServer({ responseCode, response, command, code }: SmtpError): boolean {
  if (!responseCode) return code !== 'ESTREAM' && code !== 'EMESSAGE' && code !== 'EENVELOPE';
  if (responseCode === 421) return true;
  if (command !== 'MAIL FROM') return false;
  if (responseCode === 530 || responseCode === 535) return true;
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1];
  return enhanced ? /^4\.[34]\./.test(enhanced) : responseCode === 451 || responseCode === 452;
}

function toOutcome(place: SmtpEndpoint, handed: HandOverResult, bytes: number): Outcome {
  if ('answer' in handed) return acceptedOutcome(handed.answer);
  const { error, stage } = handed;
  if (error.code === 'EMESSAGE' && !error.responseCode)
    return {
      outcome: 'failed',
      code: '5.3.4',
      ...ourWords(say('relay.too_large', { name: place.name, megabytes: Math.ceil(bytes / 1e6) })),
    };
  return classifyError(error, {
    stage,
    trouble: describeSmtpError(place, error, { isReached: stage !== 'reach' }),
  });
}
