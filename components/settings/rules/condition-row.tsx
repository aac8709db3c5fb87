'use client';
import { X } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { useTagNames } from '../../data/reference.ts';
import { useBusinessHours } from '../../data/slas.ts';
import { languageChoices } from '../../labels/languages.ts';
import { ticketPriorities } from '../../labels/ticket-priorities.ts';
import { Button } from '../../ui/button.tsx';
import { Input, Select } from '../../ui/field.tsx';
import { type ConditionDraft, type ConditionField, conditionFields, firstValues } from './rule-draft.ts';

type ConditionRowProps = {
  condition: ConditionDraft;
  /** From 1, to name it. */
  number: number;
  onChange: (changes: Partial<ConditionDraft>) => void;
  onRemove: () => void;
};

const ofText = new Set<ConditionField>(['subject', 'text', 'subject_or_text']);

/** One condition: what is looked at, how, and what for. */
export function ConditionRow({ condition, number, onChange, onRemove }: ConditionRowProps) {
  const t = useTranslations();
  const { field, op } = condition;
  const { data: hours = [] } = useBusinessHours();
  const kind =
    field === 'attachment'
      ? 'has'
      : field === 'business_hours'
        ? 'within'
        : ofText.has(field)
          ? 'contains'
          : 'is';
  return (
    <li className="flex flex-wrap items-center gap-1.5">
      <Select
        aria-label={t('settings.rules.field', { number })}
        className="w-auto max-w-full"
        value={field}
        onChange={(event) => {
          const next = conditionFields.find((each) => each === event.target.value) ?? 'sender';
          const value = next === 'business_hours' ? hours[0]?.id : firstValues[next];
          onChange({ field: next, value: value ?? '' });
        }}
      >
        {conditionFields
          .filter((each) => each !== 'business_hours' || hours.length > 0 || each === field)
          .map((each) => (
            <option key={each} value={each}>
              {t(`settings.rules.fields.${each}`)}
            </option>
          ))}
      </Select>
      <Select
        aria-label={t('settings.rules.how', { number })}
        className="w-auto"
        value={op}
        onChange={(event) => onChange({ op: event.target.value === 'is' ? 'is' : 'is_not' })}
      >
        <option value="is">{t(`settings.rules.ops.${kind}`)}</option>
        <option value="is_not">{t(`settings.rules.ops.${kind}_not`)}</option>
      </Select>
      <ConditionValue
        condition={condition}
        label={t('settings.rules.value', { number })}
        onChange={onChange}
      />
      <Button
        variant="muted"
        size="icon"
        aria-label={t('settings.rules.removeCondition', { number })}
        onClick={onRemove}
      >
        <X aria-hidden className="icon" />
      </Button>
    </li>
  );
}

type ConditionValueProps = Pick<ConditionRowProps, 'condition' | 'onChange'> & { label: string };

function ConditionValue({ condition: { field, value }, label, onChange }: ConditionValueProps) {
  const t = useTranslations();
  const locale = useLocale();
  const tags = useTagNames();
  const { data: hours = [] } = useBusinessHours();
  const choices = {
    mail: (['list', 'auto_reply', 'person'] as const).map((each) => [
      each,
      t(`settings.rules.mails.${each}`),
    ]),
    language: languageChoices(locale).map(({ code, name }) => [code, name]),
    business_hours: hours.map(({ id, name }) => [id, name]),
    priority: ticketPriorities.map((each) => [each, t(`tickets.priorities.${each}`)]),
  };
  if (field === 'attachment') return <span className="min-w-32 flex-1">{t('settings.rules.aFile')}</span>;
  if (field === 'mail' || field === 'language' || field === 'business_hours' || field === 'priority') {
    // Several that an API client set stay together.
    const several = value.includes(',') ? [[value, value]] : [];
    return (
      <Select
        aria-label={label}
        className="w-auto min-w-32 flex-1"
        value={value}
        onChange={(event) => onChange({ value: event.target.value })}
      >
        {[...several, ...choices[field]].map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </Select>
    );
  }
  return (
    <>
      <Input
        aria-label={label}
        className="w-auto min-w-40 flex-1"
        required
        autoComplete="off"
        list={field === 'tag' ? 'rule-tags' : undefined}
        placeholder={t(`settings.rules.examples.${field}`)}
        value={value}
        onChange={(event) => onChange({ value: event.target.value })}
      />
      {field === 'tag' ? (
        <datalist id="rule-tags">
          {tags.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}
