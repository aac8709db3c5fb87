import type { useTranslations } from 'use-intl';
import type { Delivery, DeliveryStatus } from '#lib/outbound/delivery/schema.ts';
import type { ProofSource } from '#lib/outbound/proof/resolve-by-proof.ts';
import type { delivery as words } from '#locales/en/delivery.ts';
import type { Told } from '#locales/told.ts';
import type { Tell } from './told.ts';

type T = ReturnType<typeof useTranslations<'delivery'>>;

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
  told: Told | null;
  resolved_by: string | null;
};

/** The state in a few words. Waiting deliveries add their time, failing ones the server’s answer. */
export function deliveryLabel(t: T, { status, attempts, resolved_by: by, code }: DeliveryState): string {
  switch (status) {
    case 'queued':
      return t(attempts > 0 ? 'status.notYetSent' : 'status.queued');
    case 'sent':
      if (code === 'sandbox') return t('status.caught');
      return by ? t('status.sentConfirmed', { by: settlerName(t, by) }) : t('status.sent');
    case 'failed':
    case 'bounced':
    case 'suppressed':
    case 'uncertain':
      return by
        ? t('resolved', { status: t(`status.${status}`), by: settlerName(t, by) })
        : t(`status.${status}`);
    default:
      return t(`status.${status}`);
  }
}

/** Adds what more is to be said: the server's words as a quotation, with the code in front where they lack it, or our own. */
export function withDeliveryDetail(
  { t, tell }: { t: T; tell: Tell },
  { text, told, code, smtp_code: smtpCode, status }: DeliveryState,
  label: string,
): string {
  if (!text || status === 'sent' || status === 'cancelled' || code === 'sandbox') return label;
  const words = (told ? tell(told) : text).replace(/\.$/, '');
  if (told || status === 'queued' || status === 'uncertain' || status === 'suppressed')
    return t('withDetail', { status: label, detail: asContinuation(words) });
  return t('withResponse', {
    status: label,
    response: `${code && smtpCode === null ? `${code} ` : ''}${words}`,
  });
}

/** Who, or what proof, settled a delivery. */
export function settlerName(t: T, by: string): string {
  return by in proofKeys ? t(`proofs.${proofKeys[by as ProofSource]}`) : by;
}

const proofKeys: Record<ProofSource, keyof (typeof words)['proofs']> = {
  'the relay’s log': 'relayLog',
  'the Sent folder': 'sentFolder',
  'the answer to it': 'answer',
  'a receipt': 'receipt',
};

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
