import type { DeliveryStatus } from '#lib/outbound/shape.ts';

export const deliveryWords: Record<DeliveryStatus, string> = {
  queued: 'Waits to leave',
  sending: 'On its way',
  sent: 'Sent',
  deferred: 'Not yet taken',
  failed: 'Refused',
  bounced: 'Came back',
  suppressed: 'Not sent: suppressed',
  uncertain: 'May have been sent',
  cancelled: 'Taken back',
};

/** Failed is red, uncertain is amber, sent is quiet. */
export function toneOf(status: DeliveryStatus): string {
  if (status === 'failed' || status === 'bounced') return 'text-red';
  if (status === 'uncertain' || status === 'suppressed' || status === 'deferred') return 'text-amber';
  return 'text-muted';
}
