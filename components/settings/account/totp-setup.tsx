'use client';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { OneTimeCodeField } from '../../credentials/one-time-code-field.tsx';
import { type ApiResponse, api, unwrap } from '../../data/api.ts';
import { Button } from '../../ui/button.tsx';
import { CopyLine } from '../copy-line.tsx';
import { formText } from '../setting-dialog.tsx';
import { AccountForm } from './account-form.tsx';

const QrCode = lazy(async () => ({ default: (await import('./qr-code.tsx')).QrCode }));

export type PendingTotp = ApiResponse<typeof api.me.totp.$post>;

type TotpSetupProps = {
  pending: PendingTotp;
  onDone: (recoveryCodes: string[]) => Promise<void>;
  onCancel: () => void;
};

/** The secret, for the authenticator app, and the field for its first code. */
export function TotpSetup({ pending, onDone, onCancel }: TotpSetupProps) {
  const t = useTranslations('settings.account.twoStep');
  const common = useTranslations('common');
  const { secret, otpauth_uri: uri } = pending;
  return (
    <div className="flex flex-col gap-4 rounded-lg border px-3 py-3">
      <p>{t('scan')}</p>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <div className="size-44 shrink-0 overflow-hidden rounded-md bg-white">
          <Suspense>{uri ? <QrCode text={uri} label={t('qrCode')} /> : null}</Suspense>
        </div>
        <div className="min-w-0 flex-1 basis-48">
          <p className="font-medium">{t('key')}</p>
          <CopyLine text={secret?.match(/.{1,4}/g)?.join(' ') ?? ''} copyLabel={t('copyKey')} />
          <p className="mt-1 text-muted text-small">{t('keyHint')}</p>
        </div>
      </div>
      <AccountForm
        submitLabel={t('turnOn')}
        done={t('turnedOn')}
        onSave={async (form) => {
          const { recovery_codes: codes } = await unwrap(
            api.me.totp.confirm.$post({ json: { code: formText(form, 'code') } }),
          );
          await onDone(codes ?? []);
        }}
      >
        <OneTimeCodeField className="w-40" />
      </AccountForm>
      <Button variant="muted" className="self-start" onClick={onCancel}>
        {common('cancel')}
      </Button>
    </div>
  );
}
