'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RawEmail } from '#lib/inbound/raw/schema.ts';
import { useSizeLabel } from '../labels/file-size.ts';
import { useTold } from '../labels/told.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link, useNavigate } from '../shell/navigation.tsx';
import { DateTime } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { BlockDialog } from './block-dialog.tsx';
import { MailPreview } from './mail-preview.tsx';
import { useDecideHeld } from './use-decide-held.ts';

/** One held mail: the reason, its content, and the actions on it. */
export function HeldDetail({ mail, back }: { mail: RawEmail; back: string }) {
  const sizeLabel = useSizeLabel();
  const t = useTranslations('held.mail');
  const common = useTranslations('common');
  const navigate = useNavigate();
  const { user } = useAppContext();
  const decide = useDecideHeld();
  const [blocking, setBlocking] = useState(false);
  const act = async (verb: 'release' | 'discard') => {
    if (await decide(verb, [mail.id])) navigate(back);
  };
  const held = mail.status === 'held';
  const waits = held || mail.status === 'ignored';
  return (
    <div className="mx-auto max-w-[46rem] px-4 pt-4 pb-10 md:px-8 md:pt-6">
      <h2 className="text-balance font-semibold text-title tracking-[-0.012em] [overflow-wrap:anywhere]">
        {mail.subject || common('noSubject')}
      </h2>
      <p className="mt-1 text-muted text-small [overflow-wrap:anywhere]">
        {t.rich('envelope', {
          sender: mail.from.address ?? (mail.envelope_from || t('noSender')),
          recipients: mail.envelope_to.join(', '),
          time: () => <DateTime at={mail.received_at} />,
          size: sizeLabel(mail.size),
        })}
      </p>
      <Reason mail={mail} />
      {user.role === 'viewer' || !waits ? null : (
        <div className="mt-4 flex flex-wrap gap-2">
          <Button variant={held ? 'primary' : 'outline'} onClick={() => void act('release')}>
            {held ? t('release') : t('file')}
          </Button>
          {held ? (
            <Button variant="outline" onClick={() => void act('discard')}>
              {t('discard')}
            </Button>
          ) : null}
          {mail.from.address && !mail.blocked_by_id && mail.kind !== 'loop' ? (
            <Button variant="outline" onClick={() => setBlocking(true)}>
              {t('block')}
            </Button>
          ) : null}
        </div>
      )}
      {mail.from.address ? (
        <BlockDialog
          open={blocking}
          onOpenChange={setBlocking}
          address={mail.from.address}
          mailboxId={mail.mailbox_id}
          onBlocked={held ? () => act('discard') : undefined}
        />
      ) : null}
      <MailPreview mail={mail} />
    </div>
  );
}

function Reason({ mail }: { mail: RawEmail }) {
  const t = useTranslations('held');
  const tell = useTold();
  const held = mail.status === 'held';
  return (
    <div
      className={`mt-4 rounded-md px-3 py-2.5 [overflow-wrap:anywhere] ${held ? 'bg-amber-ground text-amber' : 'bg-background text-muted'}`}
    >
      <p>{mail.reason_told ? tell(mail.reason_told) : (mail.reason ?? t('noReason'))}</p>
      {mail.ticket_number ? (
        <Link
          href={`/tickets/${mail.ticket_number}`}
          className="mt-1 inline-block rounded-sm text-small underline decoration-strong-line underline-offset-3 hover:decoration-current"
        >
          {t('mail.openTicket', { number: String(mail.ticket_number) })}
        </Link>
      ) : null}
      {mail.blocked_by_id ? (
        <Link
          href={`/held?show=blocked&block=${mail.blocked_by_id}`}
          className="mt-1 inline-block rounded-sm text-small underline decoration-strong-line underline-offset-3 hover:decoration-current"
        >
          {t('mail.openBlock')}
        </Link>
      ) : null}
    </div>
  );
}
