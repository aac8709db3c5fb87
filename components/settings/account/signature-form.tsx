'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, requestOptions, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useMailboxes } from '../../data/reference.ts';
import { Field, Select, Textarea } from '../../ui/field.tsx';
import { formText } from '../setting-dialog.tsx';
import { AccountForm } from './account-form.tsx';

const places = ['before', 'instead'] as const;

/** What the emails of the person who sits here end with. */
export function SignatureForm() {
  const t = useTranslations('settings.account.signature');
  const client = useQueryClient();
  const mailboxes = useMailboxes();
  const { data: own } = useQuery({
    queryKey: queryKeys.ownSignature,
    queryFn: ({ signal }) => unwrap(api.me.signature.$get({}, requestOptions({ signal }))),
  });
  if (!own) return null;
  const ownOf = (id: string) => own.mailboxes.find(({ mailbox_id }) => mailbox_id === id)?.signature ?? '';
  return (
    <AccountForm
      submitLabel={t('submit')}
      done={t('changed')}
      onSave={async (form) => {
        const json = {
          signature: formText(form, 'signature'),
          place: form.get('place') as (typeof places)[number],
          mailboxes: mailboxes
            .map(({ id }) => ({ mailbox_id: id, signature: formText(form, id) }))
            .filter(({ signature }) => signature !== ''),
        };
        client.setQueryData(queryKeys.ownSignature, await unwrap(api.me.signature.$put({ json })));
      }}
    >
      <Field label={t('label')} hint={t('hint')}>
        {(props) => <Textarea {...props} name="signature" maxLength={5000} defaultValue={own.signature} />}
      </Field>
      <Field label={t('place')}>
        {(props) => (
          <Select {...props} name="place" defaultValue={own.place}>
            {places.map((place) => (
              <option key={place} value={place}>
                {t(`places.${place}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <details>
        <summary className="w-fit cursor-pointer rounded-sm text-muted hover:text-text">
          {t('perMailbox', { count: own.mailboxes.length })}
        </summary>
        <div className="mt-3 flex flex-col gap-3">
          {mailboxes.map(({ id, address }) => (
            <Field key={id} label={address}>
              {(props) => <Textarea {...props} name={id} maxLength={5000} defaultValue={ownOf(id)} />}
            </Field>
          ))}
        </div>
      </details>
    </AccountForm>
  );
}
