'use client';
import { Check, CircleDashed, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Mailbox, MailboxTest } from '#lib/mailboxes/schema.ts';
import { api, errorMessage, unwrap } from '../../data/api.ts';
import { Button } from '../../ui/button.tsx';

type Part = 'outbound' | 'inbound' | 'outside' | 'imap';
const partLabels: Record<Part, string> = {
  outbound: 'Its relay',
  inbound: 'Our door',
  outside: 'From outside',
  imap: 'Its IMAP folder',
};

/** Asks every server that its mail passes, and tells what each one said. Nothing is sent. */
export function MailboxTestSection({ mailbox }: { mailbox: Mailbox }) {
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
    <section aria-label="Test" className="mb-8">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button variant="outline" disabled={busy} onClick={() => void test()}>
          {busy ? 'Asking the servers' : 'Test this mailbox'}
        </Button>
        <p className="text-muted">Asks every server that its mail passes, both ways. Nothing is sent.</p>
      </div>
      <div role="status">
        {error ? <p className="mt-3 text-red">{error}</p> : null}
        {result ? (
          <ul className="mt-3 divide-y border-y">
            {(Object.keys(partLabels) as Part[]).map((part) => {
              const check = result[part];
              return check ? <Line key={part} name={partLabels[part]} check={check} /> : null;
            })}
          </ul>
        ) : null}
      </div>
    </section>
  );
}

function Line({ name, check: { works, words } }: { name: string; check: MailboxTest['outbound'] }) {
  return (
    <li className="flex gap-3 py-2.5">
      {works === null ? (
        <CircleDashed aria-label="could not be told" className="icon mt-0.5 text-muted" />
      ) : works ? (
        <Check aria-label="works" className="icon mt-0.5 text-muted" />
      ) : (
        <TriangleAlert aria-label="does not work" className="icon mt-0.5 text-red" />
      )}
      <span className="min-w-0 sm:flex sm:gap-3">
        <span className="block w-28 shrink-0 font-medium">{name}</span>
        <span className={works === false ? 'text-red' : 'text-muted [overflow-wrap:anywhere]'}>{words}</span>
      </span>
    </li>
  );
}
