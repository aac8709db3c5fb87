import type { Delivery, DeliveryStatus } from '#lib/outbound/delivery/schema.ts';

/** The delivery fields that both the ticket and the outbox have. */
export type DeliveryState = {
  id: string;
  status: DeliveryStatus;
  attempts: number;
  next_attempt_at: string | null;
  waits_for: Delivery['waits_for'];
  code: string | null;
  smtp_code: number | null;
  text: string | null;
  resolved_by: string | null;
};

/** The state in a few words. Waiting deliveries add their time, failing ones the server’s answer. */
export function deliveryLabel({ status, attempts, resolved_by: by, code }: DeliveryState): string {
  switch (status) {
    case 'queued':
      return attempts > 0 ? 'Has not left yet' : 'Waits to leave';
    case 'sending':
      return 'On its way';
    case 'sent':
      if (code === 'sandbox') return 'Caught in the sandbox; nothing left';
      return by ? `Sent, says ${by}` : 'Sent';
    case 'deferred':
      return 'Put off by the server';
    case 'failed':
      return settledLabel('Refused', by);
    case 'bounced':
      return settledLabel('Came back', by);
    case 'suppressed':
      return settledLabel('Not sent', by);
    case 'uncertain':
      return settledLabel('May have been sent', by);
    case 'cancelled':
      return 'Taken back before it left';
  }
}

const settledLabel = (label: string, by: string | null) => (by ? `${label}; settled by ${by}` : label);

/** What more is to be said: the server's words as a quotation, with the code in front where they lack it, or our own. */
export function deliveryDetail({ text, code, smtp_code: smtpCode, status }: DeliveryState): string | null {
  if (!text || status === 'sent' || status === 'cancelled' || code === 'sandbox') return null;
  const words = text.replace(/\.$/, '');
  if (status === 'queued' || status === 'uncertain' || status === 'suppressed') return asContinuation(words);
  return `“${code && smtpCode === null ? `${code} ` : ''}${words}”`;
}

const asContinuation = (words: string) => words.replace(/^(The|This|No) /, (first) => first.toLowerCase());

/** Failed is red, uncertain is amber, sent and settled are quiet. */
export function deliveryTone({
  status,
  resolved_by: by,
}: Pick<DeliveryState, 'status' | 'resolved_by'>): string {
  if (by !== null && status !== 'uncertain') return 'text-muted';
  if (status === 'failed' || status === 'bounced') return 'text-red';
  if (status === 'uncertain' || status === 'suppressed' || status === 'deferred') return 'text-amber';
  return 'text-muted';
}

export function attemptsLabel(attempts: number) {
  return attempts === 1 ? 'tried once' : `tried ${attempts} times`;
}
