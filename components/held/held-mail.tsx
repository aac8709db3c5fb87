'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { RawEmail } from '#lib/inbound/shape.ts';
import { api, Problem } from '../data/api.ts';
import { keys } from '../data/keys.ts';
import { useHeld, useLedger } from '../data/mail.ts';
import { useDesk } from '../shell/desk.tsx';
import { useGo } from '../shell/navigation.tsx';
import { Ago, At } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { RawText } from '../ui/raw-text.tsx';
import { Split, SplitRow } from '../ui/split.tsx';
import { sizeInWords } from '../words/mail-text.ts';

/** Mail that could not be filed, each with its reason; and the sum that shows that none is missing. */
export function HeldMail({ chosen }: { chosen: string | null }) {
  const { data: held = [] } = useHeld();
  const mail = held.find(({ id }) => id === chosen);
  return (
    <Split
      title="Held"
      says={<Sum />}
      back="/held"
      nothing={
        held.length === 0
          ? 'No mail is held. What cannot be filed waits here with its reason.'
          : 'Choose a mail to see why it is held.'
      }
      detail={mail ? <Detail key={mail.id} mail={mail} /> : null}
      list={
        <ul className="px-1.5 pb-2">
          {held.map(({ id, from, subject, reason, received_at: at, envelope_from: envelope }) => (
            <SplitRow
              key={id}
              href={`/held?mail=${id}`}
              current={id === chosen}
              first={from.name ?? from.address ?? (envelope || 'Unknown sender')}
              aside={<Ago at={at} />}
              second={reason ?? subject ?? 'No subject'}
            />
          ))}
        </ul>
      }
    />
  );
}

function Sum() {
  const { data: sum } = useLedger();
  if (!sum) return <p className="min-h-8" />;
  return (
    <p className="tabular-nums">
      {sum.received} received = {sum.filed} filed + {sum.held} held + {sum.ignored} ignored
      {sum.pending > 0 ? ` + ${sum.pending} being read` : ''}
    </p>
  );
}

function Detail({ mail }: { mail: RawEmail }) {
  const client = useQueryClient();
  const go = useGo();
  const { user } = useDesk();
  const decide = async (verb: 'release' | 'discard') => {
    try {
      await api.post(`/held/${mail.id}/${verb}`);
      toast(
        verb === 'release' ? 'Released. It is being filed.' : 'Discarded. Its bytes and the reason are kept.',
      );
      go('/held');
    } catch (error) {
      toast.error(error instanceof Problem ? error.message : 'That did not work.');
    }
    await Promise.all(
      [keys.held, keys.ledger, keys.counts].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  };
  return (
    <div className="mx-auto max-w-[46rem] px-4 pt-4 pb-10 md:px-8 md:pt-6">
      <h2 className="font-semibold text-title tracking-[-0.012em] [overflow-wrap:anywhere]">
        {mail.subject || 'No subject'}
      </h2>
      <p className="mt-1 text-muted text-small">
        From {mail.from.address ?? (mail.envelope_from || 'nobody')} to {mail.envelope_to.join(', ')} ·{' '}
        <At at={mail.received_at} /> · {sizeInWords(mail.size)}
      </p>
      <p className="mt-4 rounded-md bg-amber-ground px-3 py-2.5 text-amber">
        {mail.reason ?? 'No reason was kept.'}
      </p>
      {user.role === 'viewer' ? null : (
        <div className="mt-4 flex gap-2">
          <Button look="primary" onClick={() => void decide('release')}>
            Release it
          </Button>
          <Button look="outline" onClick={() => void decide('discard')}>
            Discard it
          </Button>
        </div>
      )}
      <h3 className="mt-6 mb-1.5 text-muted text-small">Exactly as it came</h3>
      <RawText path={`/raw-emails/${mail.id}/raw`} />
    </div>
  );
}
