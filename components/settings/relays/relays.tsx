'use client';
import { useTranslations } from 'use-intl';
import type { Relay } from '#lib/relays/schema.ts';
import { useMailboxes } from '../../data/reference.ts';
import { useRelays } from '../../data/sending.ts';
import { Link } from '../../shell/navigation.tsx';
import { Button } from '../../ui/button.tsx';
import { SettingGroup, SettingRow } from '../setting-list.tsx';
import { RelayDialog } from './relay-dialog.tsx';
import { RelayRow } from './relay-row.tsx';

/** The servers that mail is handed to: those for all mailboxes, then those of one. */
export function Relays() {
  const t = useTranslations('settings.relays');
  const relays = useRelays();
  const mailboxes = useMailboxes();
  if (!relays) return null;
  const common = relays.data.filter(({ mailbox_id }) => mailbox_id === null);
  const own = mailboxes.flatMap((mailbox) => {
    const its = relays.data.filter(({ mailbox_id }) => mailbox_id === mailbox.id);
    return its.length ? [{ mailbox, relays: its }] : [];
  });
  return (
    <section className="pt-2">
      <div className="mb-5 flex items-center justify-between gap-6">
        <p className="max-w-[60ch] text-muted">{t('description')}</p>
        <RelayDialog trigger={<Button variant="primary">{t('add')}</Button>} />
      </div>
      <SettingGroup title={t('forAll')}>
        {common.length ? (
          <RelayRows relays={common} />
        ) : relays.from_settings ? (
          <SettingRow
            name={relays.from_settings}
            meta={t('fromEnvironment')}
            description={t('fromEnvironmentHint')}
          />
        ) : (
          <li className="py-3 text-muted">
            {t.rich(own.length ? 'noneForOthers' : 'none', {
              link: (text) => (
                <Link
                  href="/sandbox"
                  className="rounded-sm text-text underline decoration-strong-line underline-offset-3 hover:decoration-current"
                >
                  {text}
                </Link>
              ),
            })}
          </li>
        )}
      </SettingGroup>
      {own.map(({ mailbox, relays }) => (
        <SettingGroup key={mailbox.id} title={mailbox.address}>
          <RelayRows relays={relays} />
        </SettingGroup>
      ))}
    </section>
  );
}

function RelayRows({ relays }: { relays: Relay[] }) {
  return relays.map((relay) => <RelayRow key={relay.id} relay={relay} hasOther={relays.length > 1} />);
}
