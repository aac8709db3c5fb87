'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { BusinessHoursView, SlaPolicy } from '#lib/tickets/sla/schema.ts';
import { api, requestOptions } from '../../data/api.ts';
import { useMailboxes } from '../../data/reference.ts';
import { useRefreshSlas } from '../../data/slas.ts';
import { ticketPriorities } from '../../labels/ticket-priorities.ts';
import { Field, Input, Select } from '../../ui/field.tsx';
import { CheckField, formText, SettingDialog } from '../setting-dialog.tsx';
import { TargetFields } from './target-fields.tsx';
import { slaTargets } from './use-sla-words.ts';

type PolicyDialogProps = {
  policy?: SlaPolicy;
  hours: BusinessHoursView[];
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

export function PolicyDialog({ policy, hours, ...rest }: PolicyDialogProps) {
  const t = useTranslations('settings.sla.policy');
  const tickets = useTranslations('tickets');
  const mailboxes = useMailboxes();
  const refresh = useRefreshSlas();

  const save = async (form: FormData) => {
    const json = policyFromForm(form);
    if (policy)
      await api.slas[':id'].$patch(
        { param: { id: policy.id }, json },
        requestOptions({ ifMatch: policy.version }),
      );
    else await api.slas.$post({ json });
    await refresh();
  };

  return (
    <SettingDialog
      {...rest}
      title={policy?.name ?? t('title')}
      description={policy ? undefined : t('description')}
      submitLabel={t('submit')}
      onSave={save}
    >
      <div className="flex flex-wrap gap-3">
        <Field label={t('name')} className="min-w-40 flex-1">
          {(props) => <Input {...props} name="name" required maxLength={80} defaultValue={policy?.name} />}
        </Field>
        <Field label={t('hours')} className="min-w-40 flex-1">
          {(props) => (
            <Select {...props} name="hours" defaultValue={policy?.business_hours_id}>
              {hours.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <TargetFields policy={policy} />
      <CheckGroup
        legend={t('mailboxes')}
        name="mailbox"
        options={mailboxes.map(({ id, address }) => ({ value: id, label: address }))}
        checked={policy?.mailbox_ids}
      />
      <CheckGroup
        legend={t('priorities')}
        name="priority"
        options={ticketPriorities.map((value) => ({ value, label: tickets(`priorities.${value}`) }))}
        checked={policy?.priorities}
      />
      <Field label={t('tags')} hint={t('tagsHint')}>
        {(props) => <Input {...props} name="tags" maxLength={2000} defaultValue={policy?.tags?.join(', ')} />}
      </Field>
    </SettingDialog>
  );
}

type CheckGroupProps = {
  legend: string;
  name: string;
  options: { value: string; label: string }[];
  checked: readonly string[] | null | undefined;
};

function CheckGroup({ legend, name, options, checked }: CheckGroupProps) {
  const t = useTranslations('settings.sla.policy');
  return (
    <fieldset>
      <legend className="font-medium text-control">{legend}</legend>
      <p className="mb-1.5 text-muted text-small">{t('any')}</p>
      <div className="flex flex-wrap gap-x-5 gap-y-1.5">
        {options.map(({ value, label }) => (
          <CheckField
            key={value}
            name={name}
            value={value}
            label={label}
            defaultChecked={checked?.includes(value) ?? false}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** What is not said applies to all. */
function policyFromForm(form: FormData) {
  const chosen = (name: string) => {
    const values = form.getAll(name).map(String);
    return values.length > 0 ? values : null;
  };
  const tags = formText(form, 'tags')
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
  const minutes = slaTargets.map((kind) => {
    const count = formText(form, kind);
    const factor = formText(form, `${kind}_unit`) === 'hours' ? 60 : 1;
    return [`${kind}_minutes`, count === '' ? null : Math.round(Number(count) * factor)];
  });
  return {
    name: formText(form, 'name'),
    business_hours_id: formText(form, 'hours'),
    mailbox_ids: chosen('mailbox'),
    priorities: chosen('priority') as SlaPolicy['priorities'],
    tags: tags.length > 0 ? tags : null,
    ...(Object.fromEntries(minutes) as Record<`${(typeof slaTargets)[number]}_minutes`, number | null>),
  };
}
