import type { Rule, RuleAction, RuleCondition } from '#lib/tickets/rules/schema.ts';
import type { RuleInput } from '../../data/rules.ts';

export type ConditionField = RuleCondition['field'];
export type ActionKind = RuleAction['do'];

/** A condition as it is being written: `value` is what the field holds, such as words between commas. */
export type ConditionDraft = { key: string; field: ConditionField; op: RuleCondition['op']; value: string };
export type ActionDraft = { key: string; do: ActionKind; value: string };
export type RuleDraft = Pick<Rule, 'name' | 'trigger' | 'mailbox_ids' | 'match'> & {
  conditions: ConditionDraft[];
  actions: ActionDraft[];
};

export const conditionFields: ConditionField[] = [
  'sender',
  'recipient',
  'subject_or_text',
  'subject',
  'text',
  'mail',
  'attachment',
  'language',
  'company',
  'business_hours',
  'tag',
  'priority',
];
export const actionKinds: ActionKind[] = [
  'add_tag',
  'remove_tag',
  'assign',
  'set_priority',
  'snooze',
  'close',
  'newsletter',
];

/** What a field holds before anything is chosen. */
export const firstValues: Partial<Record<ConditionField | ActionKind, string>> = {
  mail: 'list',
  attachment: 'any',
  language: 'en',
  priority: 'urgent',
  set_priority: 'high',
  snooze: '24',
};

let drafts = 0;
function nextKey(): string {
  drafts += 1;
  return `part ${drafts}`;
}

export function newCondition(field: ConditionField = 'sender'): ConditionDraft {
  return { key: nextKey(), field, op: 'is', value: firstValues[field] ?? '' };
}

export function newAction(kind: ActionKind = 'add_tag'): ActionDraft {
  return { key: nextKey(), do: kind, value: firstValues[kind] ?? '' };
}

export function draftOfRule(rule: Rule | undefined): RuleDraft {
  if (!rule)
    return {
      name: '',
      trigger: 'mail.received',
      mailbox_ids: null,
      match: 'all',
      conditions: [newCondition()],
      actions: [newAction()],
    };
  const { name, trigger, mailbox_ids, match } = rule;
  return {
    name,
    trigger,
    mailbox_ids,
    match,
    conditions: rule.conditions.map(({ field, op, values }) => ({
      key: nextKey(),
      field,
      op,
      value: values.join(', '),
    })),
    actions: rule.actions.map((action) => ({ key: nextKey(), do: action.do, value: heldBy(action) })),
  };
}

/** As the API takes it; the server says what does not fit. */
export function ruleOfDraft({ conditions, actions, ...rest }: RuleDraft): RuleInput {
  return {
    ...rest,
    name: rest.name.trim(),
    conditions: conditions.map(
      ({ field, op, value }) => ({ field, op, values: listOf(value) }) as RuleCondition,
    ),
    actions: actions.map(toAction),
  };
}

function heldBy(action: RuleAction): string {
  switch (action.do) {
    case 'add_tag':
    case 'remove_tag':
      return action.tag;
    case 'assign':
      return action.user_id ?? '';
    case 'set_priority':
      return action.priority;
    case 'snooze':
      return String(action.hours);
    default:
      return '';
  }
}

function toAction({ do: kind, value }: ActionDraft): RuleAction {
  switch (kind) {
    case 'add_tag':
    case 'remove_tag':
      return { do: kind, tag: value.trim() };
    case 'assign':
      return { do: kind, user_id: value || null };
    case 'set_priority':
      return { do: kind, priority: value as Extract<RuleAction, { do: 'set_priority' }>['priority'] };
    case 'snooze':
      return { do: kind, hours: Number(value) };
    default:
      return { do: kind };
  }
}

function listOf(value: string): string[] {
  return value
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
}
