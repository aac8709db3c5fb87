'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useDeferredValue, useState } from 'react';
import type { Suppression } from '#lib/suppressions/suppressions.ts';
import { api } from '../../data/api.ts';
import { type SuppressionFilters, useSuppressions } from '../../data/sending.ts';
import { TimeAgo } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, Input, Select, Textarea } from '../../ui/field.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { formText, SettingDialog } from '../setting-dialog.tsx';
import { SettingRow } from '../setting-list.tsx';

const reasonLabels: Record<Suppression['reason'], string> = {
  bounce: 'mail to it came back',
  complaint: 'its owner complained',
  manual: 'entered by hand',
};

/** The addresses that no mail goes to, why, and how they come free again. */
export function Suppressions() {
  const client = useQueryClient();
  const [q, setQ] = useState(useSearchParams().get('q') ?? '');
  const [reason, setReason] = useState<SuppressionFilters['reason']>('');
  const [status, setStatus] = useState<SuppressionFilters['status']>('standing');
  const filters = { q: useDeferredValue(q.trim()), reason, status };
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuppressions(filters);
  const rows = data?.pages.flatMap((page) => page.data);
  const refresh = () => client.invalidateQueries({ queryKey: ['suppressions'] });

  return (
    <section className="pt-2">
      <div className="mb-4 flex items-center justify-between gap-6">
        <p className="max-w-[60ch] text-muted">
          No mail goes to these addresses, of no mailbox: writing on to an address that is dead, or whose
          owner has complained, harms how all your mail is received.
        </p>
        <SettingDialog
          trigger={<Button variant="primary">Add an address</Button>}
          title="Let no mail go to an address"
          submitLabel="Suppress it"
          onSave={async (form) => {
            await api.suppressions.$post({
              json: { address: formText(form, 'address'), detail: formText(form, 'detail') || null },
            });
            await refresh();
          }}
        >
          <Field label="Address">
            {(props) => (
              <Input {...props} name="address" type="email" required maxLength={254} autoComplete="off" />
            )}
          </Field>
          <Field label="Why" hint="For whoever wonders later.">
            {(props) => <Input {...props} name="detail" maxLength={1000} autoComplete="off" />}
          </Field>
        </SettingDialog>
      </div>
      <search className="mb-3 flex flex-wrap gap-2">
        <SearchInput
          aria-label="Search by address or reason"
          value={q}
          onChange={(event) => setQ(event.target.value)}
          className="min-w-48 flex-1"
        />
        <Select
          aria-label="Reason"
          className="w-auto"
          value={reason}
          onChange={(event) => setReason(event.target.value as SuppressionFilters['reason'])}
        >
          <option value="">Every reason</option>
          {Object.entries(reasonLabels).map(([value, words]) => (
            <option key={value} value={value}>
              {words.charAt(0).toUpperCase() + words.slice(1)}
            </option>
          ))}
        </Select>
        <Select
          aria-label="Which"
          className="w-auto"
          value={status}
          onChange={(event) => setStatus(event.target.value as SuppressionFilters['status'])}
        >
          <option value="standing">Standing</option>
          <option value="lifted">Lifted</option>
          <option value="all">All</option>
        </Select>
      </search>
      {rows?.length === 0 ? (
        <p className="border-y py-6 text-center text-muted">
          {filters.q || reason
            ? 'None is like that.'
            : status === 'lifted'
              ? 'None was lifted yet.'
              : 'Every address may be written to. One that bounces for good, or whose owner complains, is put here by itself.'}
        </p>
      ) : (
        <ul className="divide-y border-y">
          {rows?.map((row) => (
            <SuppressionRow key={row.id} row={row} onLifted={refresh} />
          ))}
        </ul>
      )}
      {hasNextPage ? (
        <div className="mt-3 flex justify-center">
          <Button variant="outline" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function SuppressionRow({ row, onLifted }: { row: Suppression; onLifted: () => Promise<void> }) {
  return (
    <SettingRow
      name={row.address}
      meta={
        <>
          {reasonLabels[row.reason]}, <TimeAgo at={row.created_at} />
        </>
      }
      description={
        <>
          {row.detail ? <span className="block">{row.detail}</span> : null}
          {row.reason === 'manual' ? <span className="block text-small">By {row.created_by}.</span> : null}
          {row.lifted_at ? (
            <span className="block text-small">
              Lifted by {row.lifted_by} <TimeAgo at={row.lifted_at} />: {row.lifted_because}
            </span>
          ) : null}
        </>
      }
      actions={
        row.lifted_at ? null : (
          <SettingDialog
            trigger={<Button aria-label={`Lift ${row.address}`}>Lift</Button>}
            title={`Let mail go to ${row.address} again?`}
            description={
              row.reason === 'complaint'
                ? 'Its owner has complained about our mail. Lift it only when they have asked for mail themselves.'
                : 'If mail comes back once more, it is suppressed once more.'
            }
            submitLabel="Lift it"
            onSave={async (form) => {
              await api.suppressions[':id'].lift.$post({
                param: { id: row.id },
                json: { reason: formText(form, 'reason') },
              });
              await onLifted();
            }}
          >
            <Field label="Why it may be written to again">
              {(props) => <Textarea {...props} name="reason" required maxLength={1000} />}
            </Field>
          </SettingDialog>
        )
      }
    />
  );
}
