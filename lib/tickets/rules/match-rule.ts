import { domainOf } from '#lib/mail/headers/addresses.ts';
import { type FoldedText, foldedText } from './folded-text.ts';
import type { RuledState } from './plan-actions.ts';
import type { IsOpen } from './read-hours.ts';
import type { RuledMail } from './ruled-mail.ts';
import type { Rule, RuleCondition } from './schema.ts';

export type Matcher = Pick<Rule, 'trigger' | 'mailbox_ids' | 'match' | 'conditions'>;
type Reader = { mail: RuledMail; isOpen: IsOpen; subject: () => FoldedText; text: () => FoldedText };

/**
 * Tells of a mail which rules it fits. Filing and dry runs ask the same. `state` is the ticket's, as earlier rules have
 * left it.
 */
export function matcherOf(mail: RuledMail, isOpen: IsOpen): (rule: Matcher, state: RuledState) => boolean {
  const reader: Reader = { mail, isOpen, subject: once(() => mail.subject), text: once(() => mail.text) };
  return (rule, state) => {
    if (rule.mailbox_ids && !rule.mailbox_ids.includes(state.mailboxId)) return false;
    if (rule.trigger === 'ticket.created' && !mail.opensTicket) return false;
    if (rule.trigger === 'mail.answered' && mail.opensTicket) return false;
    const holds = (condition: RuleCondition) => fitsAny(condition, state, reader) === (condition.op === 'is');
    const { conditions } = rule;
    return (
      conditions.length === 0 || (rule.match === 'all' ? conditions.every(holds) : conditions.some(holds))
    );
  };
}

function once(read: () => string): () => FoldedText {
  let folded: FoldedText | undefined;
  return () => {
    folded ??= foldedText(read());
    return folded;
  };
}

/** Whether one of the values fits. */
function fitsAny(
  condition: RuleCondition,
  state: RuledState,
  { mail, isOpen, subject, text }: Reader,
): boolean {
  switch (condition.field) {
    case 'sender':
      return condition.values.some((value) => isAddress(mail.sender, value));
    case 'recipient':
      return condition.values.some((value) => mail.recipients.some((each) => isAddress(each, value)));
    case 'subject':
      return condition.values.some((phrase) => subject().has(phrase));
    case 'text':
      return condition.values.some((phrase) => text().has(phrase));
    case 'subject_or_text':
      return condition.values.some((phrase) => subject().has(phrase) || text().has(phrase));
    case 'mail':
      return condition.values.includes(mail.kind);
    case 'attachment':
      return mail.hasAttachment;
    case 'language':
      return mail.language !== null && condition.values.includes(mail.language);
    case 'company':
      return mail.company !== null && condition.values.includes(mail.company);
    case 'business_hours':
      return condition.values.some((hours) => isOpen(hours, mail.receivedAt));
    case 'tag':
      return condition.values.some((tag) => state.tags.includes(tag));
    case 'priority':
      return condition.values.includes(state.priority);
  }
}

/** `value` is an address, or a domain with or without the `@`; its subdomains are not meant. */
function isAddress(address: string, value: string): boolean {
  return value.lastIndexOf('@') > 0 ? address === value : domainOf(address) === value.replace('@', '');
}
