'use client';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem, type ApiRequest, api, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import type { SingleSignOnState } from '../../data/single-sign-on.ts';
import { formText, SettingDialog } from '../setting-dialog.tsx';
import { ProviderFields } from './provider-fields.tsx';

type Input = ApiRequest<(typeof api)['single-sign-on']['$put']>['json'];
type RoleRule = Input['role_rules'][number];

/** The provider. It is kept first and tested then: its words stand in the row. */
export function ProviderDialog({ state, trigger }: { state: SingleSignOnState; trigger: ReactNode }) {
  const t = useTranslations('settings.singleSignOn.dialog');
  const client = useQueryClient();
  const { provider } = state;

  const save = async (form: FormData) => {
    const rules = readRules(formText(form, 'role_rules'), provider?.role_rules ?? []);
    if ('badLine' in rules) throw new ApiProblem(422, { detail: t('badRule', { line: rules.badLine }) });
    await unwrap(api['single-sign-on'].$put({ json: { ...readFields(form), role_rules: rules.rules } }));
    await api['single-sign-on'].test.$post({}).catch(() => {});
    await client.invalidateQueries({ queryKey: queryKeys.singleSignOn });
  };

  return (
    <SettingDialog
      trigger={trigger}
      title={t('title')}
      description={t('description')}
      submitLabel={t('submit')}
      onSave={save}
    >
      <ProviderFields state={state} />
    </SettingDialog>
  );
}

function readFields(form: FormData): Omit<Input, 'role_rules'> {
  const secret = String(form.get('client_secret') ?? '');
  return {
    label: formText(form, 'label'),
    issuer: formText(form, 'issuer'),
    client_id: formText(form, 'client_id'),
    client_secret: secret || undefined,
    allowed_domains: formText(form, 'domains')
      .split(/[\s,]+/)
      .filter(Boolean),
    new_user_role: (formText(form, 'new_user_role') || null) as Input['new_user_role'],
    role_claim: formText(form, 'role_claim') || null,
    sso_only: form.get('sso_only') === 'on',
  };
}

/** One rule a line. The mailboxes of a rule, which the API sets, stay with its group. */
function readRules(text: string, before: RoleRule[]): { rules: RoleRule[] } | { badLine: string } {
  const rules: RoleRule[] = [];
  for (const line of text.split('\n').filter((line) => line.trim() !== '')) {
    const [, value, role] = /^\s*(.+?)\s*=\s*(admin|member|viewer)\s*$/i.exec(line) ?? [];
    if (!value || !role) return { badLine: line.trim() };
    const kept = before.find((rule) => rule.value === value);
    rules.push({
      value,
      role: role.toLowerCase() as RoleRule['role'],
      mailbox_ids: kept?.mailbox_ids ?? null,
    });
  }
  return { rules };
}
