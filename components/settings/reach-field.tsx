'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMailboxes } from '../data/reference.ts';
import { CheckField } from './setting-dialog.tsx';

/** Which mailboxes somebody reaches: all that there are and will be, or some. */
export function ReachField({ selected }: { selected: string[] | null }) {
  const t = useTranslations('settings.reach');
  const mailboxes = useMailboxes();
  const [all, setAll] = useState(selected === null);
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-medium">{t('title')}</legend>
      <CheckField
        name="every mailbox"
        checked={all}
        onChange={(event) => setAll(event.target.checked)}
        label={t('all')}
      />
      {all ? null : (
        <div className="ml-6 flex flex-col gap-1.5">
          {mailboxes.map(({ id, address }) => (
            <CheckField
              key={id}
              name="mailbox"
              value={id}
              defaultChecked={selected?.includes(id) ?? false}
              label={address}
            />
          ))}
          <p className="text-muted text-small">{t('hint')}</p>
        </div>
      )}
    </fieldset>
  );
}

/** Null means every mailbox. */
export function reachFromForm(form: FormData): string[] | null {
  return form.get('every mailbox') === 'on' ? null : form.getAll('mailbox').map(String);
}

/** Says in words which mailboxes are reached: nothing for every mailbox. */
export function useReachLabel(): (reach: string[] | null) => string {
  const t = useTranslations('settings.reach');
  const mailboxes = useMailboxes();
  return (reach) => {
    if (reach === null) return '';
    const known = mailboxes.filter(({ id }) => reach.includes(id)).map(({ address }) => address);
    return known.length ? t('some', { mailboxes: known.join(', ') }) : t('none');
  };
}
