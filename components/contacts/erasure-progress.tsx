'use client';
import { useTranslations } from 'use-intl';
import type { Erasure } from '#lib/desk/erasure/schema.ts';
import { useErasure } from '../data/erasures.ts';
import { Button } from '../ui/button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';

/** How far an erasure is, and its proof: what was deleted, blanked and kept of each table. */
export function ErasureProgress({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations('contacts.erase');
  const { data: erasure } = useErasure(id);
  const isDone = erasure?.step === 'done';
  return (
    <div className="mt-3 flex flex-col gap-4">
      <p role="status">{t(`step.${erasure?.step ?? 'waiting'}`)}</p>
      {isDone ? null : <ProgressBar label={t('progressTitle')} part={partOf(erasure)} />}
      {isDone ? <Proof erasure={erasure} /> : <p className="text-muted">{t('mayClose')}</p>}
      <div className="flex justify-end">
        <Button type="button" variant="outline" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </div>
  );
}

function partOf(erasure: Erasure | undefined): number | null {
  if (erasure?.step !== 'tickets' || erasure.tickets === 0) return null;
  return erasure.tickets_erased / erasure.tickets;
}

function Proof({ erasure }: { erasure: Erasure }) {
  const t = useTranslations('contacts.erase');
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left text-small">
        <caption className="pb-2 text-left text-muted">{t('proof', { id: erasure.id })}</caption>
        <thead>
          <tr className="border-b text-muted">
            <th scope="col" className="py-1 pr-3 text-left font-medium">
              {t('table')}
            </th>
            <th scope="col" className="py-1 pr-3 text-right font-medium">
              {t('deleted')}
            </th>
            <th scope="col" className="py-1 pr-3 text-right font-medium">
              {t('blanked')}
            </th>
            <th scope="col" className="py-1 text-left font-medium">
              {t('kept')}
            </th>
          </tr>
        </thead>
        <tbody>
          {erasure.proof.map(({ table, deleted, blanked, kept }) => (
            <tr key={table} className="border-b last:border-0">
              <th scope="row" className="py-1 pr-3 text-left font-normal">
                <code>{table}</code>
              </th>
              <td className="py-1 pr-3 text-right tabular-nums">{deleted || ''}</td>
              <td className="py-1 pr-3 text-right tabular-nums">{blanked || ''}</td>
              <td className="py-1">
                {kept.map(({ because, rows }) => (
                  <p key={because}>{t('keptRows', { rows, because: t(`because.${because}`) })}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
