'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import type { NewMailParams } from './new-mail-page.tsx';
import type { StoredNewMail } from './use-new-mail.ts';

type OtherMailNoticeProps = { stored: StoredNewMail; params: NewMailParams };

/** The page was opened to write to somebody, and another mail lies here that is not sent yet. */
export function OtherMailNotice({ stored, params }: OtherMailNoticeProps) {
  const t = useTranslations('newMail');
  const { mail, clear, update } = stored;
  const [address] = params.to;
  const [isOther, setOther] = useState(!mail.to.some((person) => person.address === address));
  if (!isOther || address === undefined) return null;
  return (
    <p role="status" className="mb-3 flex flex-wrap items-center gap-x-3 text-amber text-small">
      {t('other', { address })}
      <Button
        variant="link"
        className="text-small"
        onClick={() => {
          clear();
          update(() => ({
            to: params.to.map((one) => ({ name: null, address: one })),
            subject: params.subject,
          }));
          setOther(false);
        }}
      >
        {t('writeOther', { address })}
      </Button>
    </p>
  );
}
