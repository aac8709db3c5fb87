'use client';
import { useLocale, useTranslations } from 'use-intl';
import type { Rule, RuleAction, RuleCondition } from '#lib/tickets/rules/schema.ts';
import { useMailboxes, useUsers } from '../../data/reference.ts';
import { useBusinessHours } from '../../data/slas.ts';
import { languageName } from '../../labels/languages.ts';

const triggerWords = {
  'mail.received': 'mail',
  'ticket.created': 'ticket',
  'mail.answered': 'answer',
} as const;

/** Rules in words. */
export function useRuleLabels() {
  const t = useTranslations();
  const locale = useLocale();
  const users = useUsers();
  const mailboxes = useMailboxes();
  const { data: hours } = useBusinessHours();
  const or = new Intl.ListFormat(locale, { type: 'disjunction' });
  const and = new Intl.ListFormat(locale, { type: 'conjunction' });

  const actionLabel = (action: RuleAction): string => {
    switch (action.do) {
      case 'add_tag':
      case 'remove_tag':
        return t(`settings.rules.does.${action.do}`, { tag: action.tag });
      case 'assign':
        return action.user_id === null
          ? t('settings.rules.does.unassign')
          : t('settings.rules.does.assign', {
              name: users.find(({ id }) => id === action.user_id)?.name ?? '',
            });
      case 'set_priority':
        return t('settings.rules.does.set_priority', {
          priority: t(`tickets.priorities.${action.priority}`),
        });
      case 'snooze':
        return t('settings.rules.does.snooze', { hours: action.hours });
      default:
        return t(`settings.rules.does.${action.do}`);
    }
  };

  const valueLabel = ({ field }: RuleCondition, value: string): string => {
    if (field === 'mail') return t(`settings.rules.mails.${value as 'list'}`);
    if (field === 'language') return languageName(value, locale);
    if (field === 'business_hours') return hours?.find(({ id }) => id === value)?.name ?? '';
    if (field === 'priority') return t(`tickets.priorities.${value as 'low'}`);
    return ['sender', 'recipient', 'company', 'tag'].includes(field)
      ? value
      : t('settings.rules.quoted', { value });
  };

  const conditionLabel = (condition: RuleCondition): string => {
    const { field, op } = condition;
    if (field === 'attachment') return t(`settings.rules.asks.attachment_${op}`);
    const values = or.format(condition.values.map((value) => valueLabel(condition, value)));
    return t(`settings.rules.asks.${field}`, { op, values });
  };

  const sentence = ({ trigger, mailbox_ids, match, conditions, actions }: Rule): string => {
    const addresses = mailboxes.filter(({ id }) => mailbox_ids?.includes(id)).map(({ address }) => address);
    const asked = conditions.map(conditionLabel);
    return t('settings.rules.sentence', {
      trigger: triggerWords[trigger],
      mailboxes: mailbox_ids === null ? 'none' : or.format(addresses),
      conditions: asked.length === 0 ? 'none' : (match === 'all' ? and : or).format(asked),
      actions: and.format(actions.map(actionLabel)),
    });
  };
  return { actionLabel, sentence };
}
