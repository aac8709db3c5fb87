'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, requestOptions, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { DateTime } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { FreshRecoveryCodes } from './fresh-recovery-codes.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { type PendingTotp, TotpSetup } from './totp-setup.tsx';

/** Codes of an authenticator app at sign-in: on, off, and the codes for when it is lost. */
export function TwoStep() {
  const t = useTranslations('settings.account.twoStep');
  const client = useQueryClient();
  const [pending, setPending] = useState<PendingTotp | null>(null);
  const [freshCodes, setFreshCodes] = useState<string[] | null>(null);
  const { data } = useQuery({
    queryKey: queryKeys.secondFactor,
    queryFn: ({ signal }) => unwrap(api.me['second-factor'].$get({}, requestOptions({ signal }))),
  });
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.secondFactor });
  const showCodes = async (codes: string[] | null) => {
    setPending(null);
    setFreshCodes(codes);
    await refresh();
  };
  if (freshCodes) return <FreshRecoveryCodes codes={freshCodes} onDone={() => setFreshCodes(null)} />;
  if (pending) return <TotpSetup pending={pending} onDone={showCodes} onCancel={() => setPending(null)} />;
  if (!data) return null;
  if (!data.totp)
    return (
      <>
        <p>{t('off')}</p>
        <PasswordDialog
          trigger={
            <Button variant="outline" className="self-start">
              {t('setUp')}
            </Button>
          }
          title={t('setUpTitle')}
          description={t('setUpDescription')}
          submitLabel={t('continue')}
          onConfirm={async (password) =>
            setPending(await unwrap(api.me.totp.$post({ json: { current_password: password } })))
          }
        />
      </>
    );
  const { totp, recovery_codes_left: count } = data;
  return (
    <>
      <p>
        {t.rich('on', {
          count,
          time: () => <DateTime at={totp.confirmed_at} />,
          left: (text) => <span className={count <= 3 ? 'text-amber' : 'text-muted'}>{text}</span>,
        })}
      </p>
      <div className="flex flex-wrap gap-2">
        <PasswordDialog
          trigger={<Button variant="outline">{t('newCodes')}</Button>}
          title={t('newCodesTitle')}
          description={t('newCodesDescription')}
          submitLabel={t('newCodesSubmit')}
          onConfirm={async (password) => {
            const json = { current_password: password };
            await showCodes((await unwrap(api.me['recovery-codes'].$post({ json }))).recovery_codes);
          }}
        />
        <PasswordDialog
          trigger={<Button variant="muted">{t('turnOff')}</Button>}
          title={t('turnOffTitle')}
          description={t('turnOffDescription')}
          submitLabel={t('turnOff')}
          danger
          onConfirm={async (password) => {
            await api.me.totp.disable.$post({ json: { current_password: password } });
            await refresh();
          }}
        />
      </div>
    </>
  );
}
