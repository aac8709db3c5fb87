import type { HandOffReason, tickets } from '#db/schema/index.ts';

/** Why a ticket needs a person, as data; no program parses the sentence. */
export type NeedsPerson =
  | { kind: 'delivery_uncertain'; deliveryId: string; recipient: string; forward?: boolean }
  | {
      kind: 'delivery_failed' | 'delivery_suppressed' | 'delivery_bounced';
      deliveryId: string;
      recipient: string;
      /** It is a forward that did not arrive, not a reply. */
      forward?: boolean;
      /** The server's response, or why the address is blocked. */
      words: string;
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

/** The sentence for people. */
export function needsPersonReason(need: NeedsPerson): string {
  switch (need.kind) {
    case 'delivery_uncertain':
      return `It is not known whether ${mailTo(need)} left.`;
    case 'delivery_failed':
      return sentenceOf(`${mailTo(need)} was refused: ${need.words}`);
    case 'delivery_suppressed':
      return sentenceOf(`${mailTo(need)} was not sent. ${need.words}`);
    case 'delivery_bounced':
      return sentenceOf(`${mailTo(need)} bounced: ${need.words}`);
    case 'reply_cancelled':
      return `A reply by ${need.name} that waited for its time was taken back, because the contact wrote first.`;
    case 'sender_not_participant':
      return `${need.name}, who was not on this ticket, wrote to its reply address.`;
    case 'forward_answered':
      return `${need.name} answered the forward.`;
    case 'draft_rejected':
      return `${need.name} rejected the draft.`;
    case 'assistant_hand_off':
      return need.name === null ? need.words : `For ${need.name}: ${need.words}`;
    case 'assistant_disabled':
      return `${need.name} was switched off before it began.`;
    case 'run_failed':
      return need.serverWords ? `${need.words} It said: “${need.serverWords}”` : need.words;
    case 'run_crashed':
      return 'The assistant met an unexpected error; the log of the worker tells more.';
    case 'run_timed_out':
      return 'The assistant did not come to an end in time.';
    case 'run_attempts_exhausted':
      return `The assistant was cut off ${need.attempts} times while it worked on this.`;
    case 'run_cancelled':
      return `${need.name ?? 'A person'} stopped the assistant.`;
    case 'model_away':
      return `${need.name} does not answer${need.words ? ` (“${need.words}”)` : ''}. The assistant goes on by itself when it is back; answer now if it cannot wait.`;
    case 'run_superseded':
      return 'The contact wrote again while the assistant was working.';
  }
}

type DeliveryNeed = Extract<NeedsPerson, { recipient: string }>;

function mailTo({ recipient, forward }: DeliveryNeed): string {
  return `the ${forward ? 'forward' : 'reply'} to ${recipient}`;
}

const sentenceOf = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
