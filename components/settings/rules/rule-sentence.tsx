'use client';
import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMailboxes } from '../../data/reference.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { ActionRow } from './action-row.tsx';
import { ConditionRow } from './condition-row.tsx';
import { newAction, newCondition, type RuleDraft } from './rule-draft.ts';

type RuleSentenceProps = { draft: RuleDraft; onChange: (changes: Partial<RuleDraft>) => void };

/** A rule as a sentence to fill in: when, if, then. */
export function RuleSentence({ draft, onChange }: RuleSentenceProps) {
  const t = useTranslations('settings.rules');
  const { conditions, actions } = draft;
  return (
    <div className="flex flex-col gap-4">
      <WhenLine draft={draft} onChange={onChange} />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-medium">{t('if')}</legend>
        {conditions.length > 1 ? (
          <Select
            aria-label={t('match')}
            className="w-auto self-start"
            value={draft.match}
            onChange={(event) => onChange({ match: event.target.value === 'any' ? 'any' : 'all' })}
          >
            <option value="all">{t('matchAll')}</option>
            <option value="any">{t('matchAny')}</option>
          </Select>
        ) : null}
        {conditions.length === 0 ? <p className="text-muted">{t('always')}</p> : null}
        <ul className="flex flex-col gap-2">
          {conditions.map((condition, at) => (
            <ConditionRow
              key={condition.key}
              condition={condition}
              number={at + 1}
              onChange={(changes) =>
                onChange({ conditions: conditions.with(at, { ...condition, ...changes }) })
              }
              onRemove={() => onChange({ conditions: conditions.toSpliced(at, 1) })}
            />
          ))}
        </ul>
        <AddButton
          label={t('addCondition')}
          onAdd={() => onChange({ conditions: [...conditions, newCondition()] })}
        />
      </fieldset>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-medium">{t('thenDo')}</legend>
        <ul className="flex flex-col gap-2">
          {actions.map((action, at) => (
            <ActionRow
              key={action.key}
              action={action}
              number={at + 1}
              onChange={(changes) => onChange({ actions: actions.with(at, { ...action, ...changes }) })}
              onRemove={actions.length > 1 ? () => onChange({ actions: actions.toSpliced(at, 1) }) : null}
            />
          ))}
        </ul>
        <AddButton label={t('addAct')} onAdd={() => onChange({ actions: [...actions, newAction()] })} />
      </fieldset>
    </div>
  );
}

const triggers = ['mail.received', 'ticket.created', 'mail.answered'] as const;

function WhenLine({ draft: { trigger, mailbox_ids: ids }, onChange }: RuleSentenceProps) {
  const t = useTranslations('settings.rules');
  const mailboxes = useMailboxes();
  const several = ids && ids.length > 1 ? ids.join(',') : null;
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5">
      <legend className="mb-2 font-medium">{t('when')}</legend>
      <Select
        aria-label={t('trigger')}
        className="w-auto"
        value={trigger}
        onChange={(event) =>
          onChange({ trigger: triggers.find((each) => each === event.target.value) ?? 'mail.received' })
        }
      >
        <option value="mail.received">{t('triggers.mail')}</option>
        <option value="ticket.created">{t('triggers.ticket')}</option>
        <option value="mail.answered">{t('triggers.answer')}</option>
      </Select>
      <Select
        aria-label={t('mailbox')}
        className="w-auto min-w-0 max-w-full"
        value={ids === null ? '' : ids.join(',')}
        onChange={(event) =>
          onChange({ mailbox_ids: event.target.value ? event.target.value.split(',') : null })
        }
      >
        <option value="">{t('everyMailbox')}</option>
        {several ? <option value={several}>{t('mailboxes', { count: ids?.length ?? 0 })}</option> : null}
        {mailboxes.map(({ id, address }) => (
          <option key={id} value={id}>
            {t('inMailbox', { address })}
          </option>
        ))}
      </Select>
    </fieldset>
  );
}

function AddButton({ label, onAdd }: { label: string; onAdd: () => void }) {
  return (
    <Button variant="muted" className="self-start" onClick={onAdd}>
      <Plus aria-hidden className="icon" />
      {label}
    </Button>
  );
}
