'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useMailImports } from '../../data/mail-imports.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { SampleTickets } from '../../samples/sample-tickets.tsx';
import { MailImportForm } from './mail-import-form.tsx';
import { MailImportRow } from './mail-import-row.tsx';

/** Brings past mail into a mailbox, and tells how far that is. */
export function MailImports() {
  const t = useTranslations('settings.mailImports');
  const client = useQueryClient();
  const { data: imports = [] } = useMailImports();
  return (
    <section className="pt-2">
      <p className="mb-4 max-w-[60ch] text-muted">{t('description')}</p>
      <MailImportForm onStarted={() => void client.invalidateQueries({ queryKey: queryKeys.mailImports })} />
      {imports.length > 0 ? (
        <section aria-labelledby="imports" className="mt-8">
          <h2 id="imports" className="mb-2 font-semibold text-read">
            {t('recent')}
          </h2>
          <ul className="divide-y border-y">
            {imports.map((row) => (
              <MailImportRow key={row.id} row={row} />
            ))}
          </ul>
        </section>
      ) : null}
      <SampleTickets level="h2" />
    </section>
  );
}
