import type { HandOffReason, tickets } from '#db/schema/index.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';

/** Why a ticket needs a person, as data; no program parses the sentence. */
export type NeedsPerson =
  | { kind: 'delivery_uncertain'; deliveryId: string; recipient: string; forward?: boolean }
  | {
      kind: 'delivery_failed' | 'delivery_suppressed' | 'delivery_bounced';
      deliveryId: string;
      recipient: string;
      /** It is a forward that did not arrive, not a reply. */
      forward?: boolean;
      /** The server's response, or why the address is blocked; `told` when the words are ours. */
      words: string;
      told?: Said | null;
    }
  | { kind: 'reply_cancelled'; deliveryId: string | null; name: string }
  | { kind: 'sender_not_participant' | 'draft_rejected' | 'forward_answered'; name: string }
  | {
      kind: 'assistant_hand_off';
      runId: string | null;
      name: string | null;
      words: string;
      because?: HandOffReason | null;
    }
  | { kind: 'assistant_disabled'; runId: string | null; name: string }
  | {
      kind: 'run_failed';
      runId: string | null;
      words: string;
      told?: Said | null;
      /** What the model's server said, if it was that. */
      serverWords?: string | null;
    }
  | { kind: 'run_crashed' | 'run_timed_out' | 'run_superseded'; runId: string | null }
  | { kind: 'run_attempts_exhausted'; runId: string | null; attempts: number }
  | { kind: 'run_cancelled'; runId: string | null; name: string | null }
  /** `name` is the model's, with its server; `words` are the server's own. */
  | { kind: 'model_away'; runId: string | null; name: string; words: string };

type Columns = Pick<
  typeof tickets.$inferSelect,
  'needsPersonKind' | 'needsPersonDeliveryId' | 'needsPersonRunId' | 'needsPersonDetail'
>;

/** The columns of a ticket that needs nobody. */
export const needsNobody = {
  needsPersonKind: null,
  needsPersonDeliveryId: null,
  needsPersonRunId: null,
  needsPersonDetail: null,
} satisfies Columns;

/** The columns of a ticket that needs a person. */
export function needsPersonColumns(need: NeedsPerson): Columns {
  const { kind, deliveryId = null, runId = null, ...detail } = { deliveryId: null, runId: null, ...need };
  return {
    needsPersonKind: kind,
    needsPersonDeliveryId: deliveryId,
    needsPersonRunId: runId,
    needsPersonDetail: detail,
  };
}

/** Reads the columns; null when nobody is needed. */
export function readNeedsPerson(ticket: Columns): NeedsPerson | null {
  if (ticket.needsPersonKind === null) return null;
  return {
    kind: ticket.needsPersonKind,
    deliveryId: ticket.needsPersonDeliveryId,
    runId: ticket.needsPersonRunId,
    ...ticket.needsPersonDetail,
  } as NeedsPerson;
}

/** Why, for people. */
export function needsPersonTold(need: NeedsPerson): Said & { text: string } {
  return toldOf(needsPersonSaid(need));
}

function needsPersonSaid(need: NeedsPerson): Said {
  switch (need.kind) {
    case 'delivery_uncertain':
      return say('need.delivery_uncertain', mailOf(need));
    case 'delivery_failed':
    case 'delivery_suppressed':
    case 'delivery_bounced':
      return say(`need.${need.kind}`, { ...mailOf(need), words: wordsOf(need) });
    case 'reply_cancelled':
    case 'sender_not_participant':
    case 'forward_answered':
    case 'draft_rejected':
    case 'assistant_disabled':
      return say(`need.${need.kind}`, { name: need.name });
    case 'assistant_hand_off':
      return need.name === null
        ? say('need.assistant_hand_off', { words: need.words })
        : say('need.assistant_hand_off_to', { name: need.name, words: need.words });
    case 'run_failed':
      return need.serverWords
        ? say('need.run_failed_quoting', { words: wordsOf(need), quoted: need.serverWords })
        : say('need.run_failed', { words: wordsOf(need) });
    case 'run_attempts_exhausted':
      return say('need.run_attempts_exhausted', { attempts: need.attempts });
    case 'run_cancelled':
      // What was cancelled before names were kept has none.
      return need.name ? say('need.run_cancelled', { name: need.name }) : say('need.run_cancelled_by_person');
    case 'model_away':
      return need.words
        ? say('need.model_away_quoting', { name: need.name, words: need.words })
        : say('need.model_away', { name: need.name });
    case 'run_crashed':
    case 'run_timed_out':
    case 'run_superseded':
      return say(`need.${need.kind}`);
  }
}

function mailOf({ recipient, forward = false }: Extract<NeedsPerson, { recipient: string }>) {
  return { recipient, forward: String(forward) };
}

function wordsOf({ words, told }: { words: string; told?: Said | null }) {
  return { text: words, ...told } as { text: string };
}
