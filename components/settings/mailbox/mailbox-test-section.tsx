'use client';
import { Check, CircleDashed, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Mailbox, MailboxTest } from '#lib/mailboxes/schema.ts';
import { api, errorMessage, unwrap } from '../../data/api.ts';
import { useTold } from '../../labels/told.ts';
import { Button } from '../../ui/button.tsx';

const parts = ['outbound', 'inbound', 'outside', 'imap'] as const;

/** Asks every server that its mail passes, and tells what each one said. Nothing is sent. */
export function MailboxTestSection({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations('settings.mailbox.test');
  const [result, setResult] = useState<MailboxTest | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const test = async () => {
    setBusy(true);
    setError(null);
    try {
      setResult(await unwrap(api.mailboxes[':id'].test.$post({ param: { id: mailbox.id }, json: {} })));
    } catch (problem) {
      setError(errorMessage(problem));
    }
    setBusy(false);
  };
  return (
    <section aria-label={t('title')} className="mb-8">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button variant="outline" disabled={busy} onClick={() => void test()}>
          {t(busy ? 'busy' : 'start')}
        </Button>
        <p className="text-muted">{t('description')}</p>
      </div>
      <div role="status">
        {error ? <p className="mt-3 text-red">{error}</p> : null}
        {result ? (
          <ul className="mt-3 divide-y border-y">
            {parts.map((part) => {
              const check = result[part];
              return check ? <Line key={part} name={t(part)} check={check} /> : null;
            })}
          </ul>
        ) : null}
      </div>
    </section>
  );
}

function Line({ name, check }: { name: string; check: MailboxTest['outbound'] }) {
  const t = useTranslations('settings.mailbox.test');
  const tell = useTold();
  const { works } = check;
  return (
    <li className="flex gap-3 py-2.5">
      {works === null ? (
        <CircleDashed aria-label={t('unknown')} className="icon mt-0.5 text-muted" />
      ) : works ? (
        <Check aria-label={t('works')} className="icon mt-0.5 text-muted" />
      ) : (
        <TriangleAlert aria-label={t('fails')} className="icon mt-0.5 text-red" />
      )}
      <span className="min-w-0 sm:flex sm:gap-3">
        <span className="block w-28 shrink-0 font-medium">{name}</span>
        <span className={works === false ? 'text-red' : 'text-muted [overflow-wrap:anywhere]'}>
          {tell({ ...check, text: check.words })}
        </span>
      </span>
    </li>
  );
}
