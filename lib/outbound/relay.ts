import type { Ctx } from '../context.ts';
import type { SmtpError } from '../relays/smtp-error.ts';
import type { SmtpPlace } from '../relays/smtp-place.ts';
import { openPool, type SmtpPool } from '../relays/smtp-pool.ts';
import type { HandedOver } from '../relays/smtp-session.ts';
import { wordsOfSmtp } from '../relays/smtp-words.ts';
import { type Outcome, sortError, sortReply } from './sort-answer.ts';
import type { CarriedMail } from './transport.ts';

/** A relay as mail may leave through it. `version` changes whenever it must be connected to anew. */
export type Relay = { id: string | null; version: string; place: () => SmtpPlace };

type Kept = { version: string; place: SmtpPlace; pool: SmtpPool; shunnedUntil: number };

/** How long a relay that could not be reached is passed over while another one can be asked. */
const shunMs = 30_000;

const kept = new Map<string, Kept>();

/**
 * Hands a mail to the first relay that has it. The next one is asked only when the one before could not be reached, or
 * did not want any mail just now, and so cannot have taken this one. The outcome says which relay it was.
 */
export async function handToRelays(ctx: Ctx, relays: Relay[], mail: CarriedMail): Promise<Outcome> {
  const [relay, ...others] = inOrder(relays);
  const { outcome, askNext } = await handToRelay(relay!, mail, others.length > 0);
  if (!askNext || others.length === 0) return { ...outcome, relayId: relay!.id ?? undefined };
  const facts = { relayId: relay!.id, deliveryId: mail.deliveryId, said: outcome.response };
  ctx.log.warn(facts, 'A relay would not have a mail; the next one is asked');
  return handToRelays(ctx, others, mail);
}

/** Hangs up on the relays. Mail under way is finished first. */
export function closeRelays(): void {
  for (const { pool } of kept.values()) pool.close();
  kept.clear();
}

/** Relays in trouble come last. */
const inOrder = (relays: Relay[]) => relays.toSorted((a, b) => Number(isShunned(a)) - Number(isShunned(b)));

const isShunned = (relay: Relay) => (kept.get(keyOf(relay))?.shunnedUntil ?? 0) > Date.now();

const keyOf = ({ id }: Relay) => id ?? 'SMTP_URL';

async function handToRelay(relay: Relay, { envelope, raw, beforeContent }: CarriedMail, hasNext: boolean) {
  let known: Kept;
  try {
    known = keep(relay);
  } catch {
    const response =
      'The password of the relay cannot be read: APP_SECRET is not the one that it was stored with.';
    return { askNext: true, outcome: { outcome: 'queued', code: null, response } satisfies Outcome };
  }
  const handed = await known.pool.handOver({ envelope, raw, beforeContent });
  const isUnreached = 'error' in handed && handed.stage === 'reach';
  if (isUnreached && hasNext) known.shunnedUntil = Date.now() + shunMs;
  if (!isUnreached) known.shunnedUntil = 0;
  return { askNext: mayAskNext(handed), outcome: judge(known.place, handed, raw.length) };
}

/** The connections to the relay as it is set now; those to what it was before are ended. */
function keep(relay: Relay): Kept {
  const before = kept.get(keyOf(relay));
  if (before?.version === relay.version) return before;
  before?.pool.close();
  kept.delete(keyOf(relay));
  const place = relay.place();
  const now = { version: relay.version, place, pool: openPool(place), shunnedUntil: 0 };
  kept.set(keyOf(relay), now);
  return now;
}

/** Whether the mail cannot be on its way, for a reason that lies with the server and not with the mail. */
function mayAskNext(handed: HandedOver): boolean {
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

function judge(place: SmtpPlace, handed: HandedOver, bytes: number): Outcome {
  if ('answer' in handed) return sortReply(handed.answer);
  const { error, stage } = handed;
  if (error.code === 'EMESSAGE' && !error.responseCode)
    return {
      outcome: 'failed',
      code: '5.3.4',
      response: `The relay at ${place.name} takes no mail of this size (${Math.ceil(bytes / 1e6)} MB).`,
    };
  return sortError(error, { stage, trouble: wordsOfSmtp(place, error, { isReached: stage !== 'reach' }) });
}
