'use client';
import { useTranslations } from 'use-intl';
import type { GettingStartedStep } from '#lib/desk/getting-started/schema.ts';
import { CopyLine } from '../settings/copy-line.tsx';
import { DateTime } from '../time.tsx';

type MailStep = Extract<GettingStartedStep, { step: 'mail' }>;

/** How to send a first mail; once it is here, which it was. */
export function FirstMail({ step: { first, address, server, command } }: { step: MailStep }) {
  const t = useTranslations('gettingStarted.mail');
  if (first) {
    const values = { subject: first.subject || t('noSubject'), from: first.from ?? t('nobody') };
    return (
      <p>
        {t.rich(first.status === 'received' ? 'arriving' : 'arrived', {
          ...values,
          time: () => <DateTime at={first.received_at} />,
        })}
      </p>
    );
  }
  if (address === null) return <p>{t('noMailbox')}</p>;
  return (
    <>
      <p>{t('waiting', { address, server })}</p>
      {command ? (
        <div className="mt-2 rounded-md border bg-raised px-2.5 py-1.5 text-text">
          <CopyLine text={command} copyLabel={t('copyCommand')} />
        </div>
      ) : null}
    </>
  );
}
