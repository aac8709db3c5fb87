'use client';
import { useTranslations } from 'use-intl';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { useTold } from '../../labels/told.ts';
import { DateTime } from '../../time.tsx';
import { FormSection } from '../form-section.tsx';
import { MirrorDialog } from './mirror-dialog.tsx';
import { useMirror } from './use-mirror.ts';

/** Where the mail of a mailbox is copied to for people's own email apps, and how that goes. */
export function MirrorSection({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations('settings.mailbox.mirror');
  return (
    <FormSection title={t('sectionTitle')} description={t('sectionDescription')}>
      <div className="flex items-center gap-4 border-y py-2.5">
        <div className="min-w-0 flex-1 text-muted [overflow-wrap:anywhere]">
          <MirrorState mailbox={mailbox} />
        </div>
        <MirrorDialog mailbox={mailbox} />
      </div>
    </FormSection>
  );
}

function MirrorState({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations('settings.mailbox.mirror');
  const tell = useTold();
  const { data: mirror } = useMirror(mailbox.id);
  if (!mirror) return t('none');
  const { folder, host, waiting, refused, last_mirrored_at: lastAt, next_try_at: nextAt } = mirror;
  if (mirror.paused_at) return t('paused', { folder, host });
  const reason = mirror.last_error_told ? tell(mirror.last_error_told) : mirror.last_error;
  return (
    <>
      {reason ? (
        <p className="text-red">{t('failing', { host, reason })}</p>
      ) : (
        <p>{t('working', { folder, host, waiting })}</p>
      )}
      {reason && nextAt ? <p>{t.rich('nextTry', { time: () => <DateTime at={nextAt} /> })}</p> : null}
      {lastAt ? <p>{t.rich('copied', { time: () => <DateTime at={lastAt} /> })}</p> : null}
      {refused > 0 ? <p className="text-red">{t('refused', { count: refused })}</p> : null}
    </>
  );
}
