import { ApiProblem, errorMessage } from '../data/api.ts';
import type { NewMail } from './use-new-mail.ts';

export type FaultyField = 'from' | 'to' | 'cc' | 'bcc' | 'subject' | 'text' | 'files' | 'mail';
export type Fault = { field: FaultyField; message: string };

/** What is missing of a mail that is to leave, field by field, in their order. */
export function missingIn(
  { to, subject, body }: NewMail,
  mailboxId: string | null,
): ('from' | 'to' | 'subject' | 'text')[] {
  return [
    ...(mailboxId === null ? (['from'] as const) : []),
    ...(to.length === 0 ? (['to'] as const) : []),
    ...(subject.trim() ? [] : (['subject'] as const)),
    ...(body.trim() ? [] : (['text'] as const)),
  ];
}

/** Where a refusal of the server belongs. `unreachable` words it when there was no answer. */
export function faultOf(error: unknown, mail: NewMail, unreachable: (reason: string) => string): Fault {
  const message = errorMessage(error);
  if (!(error instanceof ApiProblem)) return { field: 'mail', message };
  if (error.status === 0) return { field: 'mail', message: unreachable(message) };
  return { field: fieldOf(error, mail), message };
}

function fieldOf({ status, facts, errors }: ApiProblem, mail: NewMail): FaultyField {
  const address = typeof facts.address === 'string' ? facts.address.toLowerCase() : null;
  if (address) {
    if (mail.cc.includes(address)) return 'cc';
    return mail.bcc.includes(address) ? 'bcc' : 'to';
  }
  if (facts.placeholders) return 'text';
  if (facts.attachment_id || facts.size) return 'files';
  if (facts.field === 'subject' || facts.field === 'to') return facts.field;
  const [, first] = errors[0]?.pointer.split('/') ?? [];
  if (first === 'to' || first === 'cc' || first === 'bcc' || first === 'subject') return first;
  if (first === 'body') return 'text';
  return status === 404 ? 'from' : 'mail';
}
