import { fieldValue, type ReportGroup, reportGroups, typedAddress } from './report-fields.ts';

/** The fields of one recipient. */
type StatusFields = {
  address: string;
  original: string | null;
  action: string | null;
  status: string | null;
  diagnostic: string | null;
};

export type DeliveryStatusReport = { envelopeId: string | null; recipients: StatusFields[] };

const maxRecipients = 100;
const perRecipient = new Set(['final-recipient', 'original-recipient', 'action', 'status']);

/**
 * Parses a message/delivery-status part (RFC 3464 section 2). Tolerates missing or extra blank lines and no per-message
 * group: a repeated field begins the next recipient.
 */
export function readDeliveryStatus(content: Buffer): DeliveryStatusReport {
  const groups = reportGroups(content).flatMap(splitGroup);
  const recipients: StatusFields[] = [];
  for (const group of joinSplitGroups(groups)) {
    const original = typedAddress(fieldValue(group, 'original-recipient'));
    const address = typedAddress(fieldValue(group, 'final-recipient')) ?? original;
    if (!address || recipients.length >= maxRecipients) continue;
    recipients.push({
      address,
      original,
      action:
        fieldValue(group, 'action')
          ?.toLowerCase()
          .replace(/[^a-z].*$/, '') || null,
      status: fieldValue(group, 'status'),
      diagnostic: fieldValue(group, 'diagnostic-code')?.replace(/^[\w-]+\s*;\s*/, '') || null,
    });
  }
  const envelopeId = groups
    .map((group) => fieldValue(group, 'original-envelope-id'))
    .find((id) => id !== null);
  return { envelopeId: envelopeId ?? null, recipients };
}

function splitGroup(group: ReportGroup): ReportGroup[] {
  let current: ReportGroup = [];
  const groups = [current];
  for (const field of group) {
    if (perRecipient.has(field.name) && current.some(({ name }) => name === field.name)) {
      current = [];
      groups.push(current);
    }
    current.push(field);
  }
  return groups;
}

/** A group with an action or status but no recipient belongs to the previous one. */
function joinSplitGroups(groups: ReportGroup[]): ReportGroup[] {
  const whole: ReportGroup[] = [];
  for (const group of groups) {
    const previous = whole.at(-1);
    const named = (fields: ReportGroup) => fields.some(({ name }) => name.endsWith('-recipient'));
    const torn = previous && named(previous) && !named(group) && !fieldValue(previous, 'status');
    if (torn && group.some(({ name }) => perRecipient.has(name) || name === 'diagnostic-code'))
      previous.push(...group);
    else whole.push([...group]);
  }
  return whole;
}
