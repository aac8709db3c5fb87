'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTagNames, useUsers } from '../../data/reference.ts';
import { ticketPriorities } from '../../labels/ticket-priorities.ts';
import { Button } from '../../ui/button.tsx';
import { Input, Select } from '../../ui/field.tsx';
import { type ActionDraft, actionKinds, firstValues } from './rule-draft.ts';

type ActionRowProps = {
  action: ActionDraft;
  /** From 1, to name it. */
  number: number;
  onChange: (changes: Partial<ActionDraft>) => void;
  /** Null for the only one. */
  onRemove: (() => void) | null;
};

/** One thing that a rule does, and with what. */
export function ActionRow({ action, number, onChange, onRemove }: ActionRowProps) {
  const t = useTranslations();
  return (
    <li className="flex flex-wrap items-center gap-1.5">
      <Select
        aria-label={t('settings.rules.act', { number })}
        className="w-auto max-w-full"
        value={action.do}
        onChange={(event) => {
          const next = actionKinds.find((each) => each === event.target.value) ?? 'add_tag';
          onChange({ do: next, value: firstValues[next] ?? '' });
        }}
      >
        {actionKinds.map((each) => (
          <option key={each} value={each}>
            {t(`settings.rules.acts.${each}`)}
          </option>
        ))}
      </Select>
      <ActionValue action={action} label={t('settings.rules.actValue', { number })} onChange={onChange} />
      {onRemove ? (
        <Button
          variant="muted"
          size="icon"
          aria-label={t('settings.rules.removeAct', { number })}
          onClick={onRemove}
        >
          <X aria-hidden className="icon" />
        </Button>
      ) : null}
    </li>
  );
}

type ActionValueProps = Pick<ActionRowProps, 'action' | 'onChange'> & { label: string };

function ActionValue({ action, label, onChange }: ActionValueProps) {
  const t = useTranslations();
  const tags = useTagNames();
  const users = useUsers().filter(({ id, disabled_at }) => !disabled_at || id === action.value);
  const { value } = action;
  const field = {
    'aria-label': label,
    className: 'w-auto min-w-32 flex-1',
    value,
    onChange: (event: { target: { value: string } }) => onChange({ value: event.target.value }),
  };
  switch (action.do) {
    case 'add_tag':
    case 'remove_tag':
      return (
        <>
          <Input {...field} required maxLength={60} autoComplete="off" list="rule-act-tags" />
          <datalist id="rule-act-tags">
            {tags.map(({ name }) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      );
    case 'assign':
      return (
        <Select {...field}>
          <option value="">{t('settings.rules.nobody')}</option>
          {users.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      );
    case 'set_priority':
      return (
        <Select {...field}>
          {ticketPriorities.map((each) => (
            <option key={each} value={each}>
              {t(`tickets.priorities.${each}`)}
            </option>
          ))}
        </Select>
      );
    case 'snooze':
      return (
        <>
          <Input {...field} type="number" min={1} max={8760} required className="w-24" />
          <span>{t('settings.rules.hours', { hours: Number(value) || 0 })}</span>
        </>
      );
    default:
      return <span className="flex-1" />;
  }
}
