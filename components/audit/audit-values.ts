import type { AuditEntry } from '#lib/desk/audit/schema.ts';

/** The values that the sentence of an event takes. What is not known is a dash. */
export function auditValues({ actor, ticket, about, mailbox, before, after, tickets }: AuditEntry) {
  return {
    who: actor.name,
    ticket: String(ticket ?? '–'),
    about: about ?? '–',
    mailbox: mailbox ?? '–',
    before: before ?? '–',
    after: after ?? '–',
    tickets: tickets ?? 0,
  };
}
