import { useTranslations } from 'use-intl';
import type { SingleSignOnState } from '../../data/single-sign-on.ts';
import { Field, Input, Select, Textarea } from '../../ui/field.tsx';
import { CheckField } from '../setting-dialog.tsx';

type TextFieldProps = React.ComponentProps<'input'> & { name: string; label: string; hint?: string };

export function ProviderFields({ state }: { state: SingleSignOnState }) {
  const t = useTranslations('settings.singleSignOn.dialog');
  const people = useTranslations('settings.people');
  const { provider, password_keeper: keeper } = state;
  const rules = provider?.role_rules.map(({ value, role }) => `${value} = ${role}`).join('\n');
  return (
    <>
      <TextField
        name="label"
        label={t('label')}
        hint={t('labelHint')}
        required
        maxLength={60}
        defaultValue={provider?.label}
      />
      <TextField
        name="issuer"
        label={t('issuer')}
        type="url"
        required
        maxLength={500}
        placeholder="https://login.example.com/realms/acme"
        defaultValue={provider?.issuer}
      />
      <div className="flex gap-3 max-sm:flex-col">
        <TextField
          name="client_id"
          label={t('clientId')}
          required
          maxLength={500}
          defaultValue={provider?.client_id}
        />
        <TextField
          name="client_secret"
          label={t('clientSecret')}
          hint={provider?.has_secret && !provider.from_environment ? t('secretHint') : undefined}
          type="password"
          autoComplete="new-password"
          maxLength={2000}
          required={!provider?.has_secret || provider.from_environment}
        />
      </div>
      <ListField
        name="domains"
        label={t('domains')}
        hint={t('domainsHint')}
        text={provider?.allowed_domains.join('\n')}
      />
      <Field label={t('newUserRole')}>
        {(props) => (
          <Select {...props} name="new_user_role" defaultValue={provider?.new_user_role ?? ''}>
            <option value="">{t('notLetIn')}</option>
            {(['viewer', 'member', 'admin'] as const).map((role) => (
              <option key={role} value={role}>
                {people(`roles.${role}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <TextField
        name="role_claim"
        label={t('roleClaim')}
        hint={t('roleClaimHint')}
        maxLength={200}
        placeholder="groups"
        defaultValue={provider?.role_claim ?? ''}
      />
      <ListField name="role_rules" label={t('roleRules')} hint={t('roleRulesHint')} text={rules} />
      <CheckField
        name="sso_only"
        label={t('only')}
        hint={keeper ? t('onlyHint', { name: keeper.name }) : undefined}
        defaultChecked={provider?.sso_only}
      />
    </>
  );
}

function TextField({ label, hint, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} className="flex-1">
      {(props) => <Input autoComplete="off" spellCheck={false} {...rest} {...props} />}
    </Field>
  );
}

function ListField({ text, label, hint, name }: TextFieldProps & { text: string | undefined }) {
  return (
    <Field label={label} hint={hint}>
      {(props) => (
        <Textarea
          {...props}
          name={name}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          className="min-h-14 font-mono text-small"
          defaultValue={text}
        />
      )}
    </Field>
  );
}
