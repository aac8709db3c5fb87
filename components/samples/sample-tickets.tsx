'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSampleActs, useSampleData } from '../data/sample-data.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogClose, DialogContent } from '../ui/dialog.tsx';

/** Adds sample tickets to a desk, and takes them away again. Nothing for whoever may not. */
export function SampleTickets({ level: Heading }: { level: 'h2' | 'h3' }) {
  const t = useTranslations('gettingStarted.samples');
  const data = useSampleData();
  const { add, remove } = useSampleActs();
  const [busy, setBusy] = useState(false);
  const [asks, setAsks] = useState(false);
  if (!data) return null;
  const has = data.tickets + data.articles + data.contacts > 0;
  const act = async (work: () => Promise<void>) => {
    setBusy(true);
    setAsks(false);
    try {
      await work();
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="mt-8 flex flex-wrap items-start gap-x-6 gap-y-2.5 sm:flex-nowrap">
      <div className="min-w-0 flex-1 basis-64">
        <Heading className="font-medium">{t('title')}</Heading>
        <p className="mt-0.5 max-w-[60ch] text-muted">
          {has ? t('present', { tickets: data.tickets, articles: data.articles }) : t('description')}
        </p>
      </div>
      <Button
        variant="outline"
        disabled={busy}
        onClick={() => (has ? setAsks(true) : void act(add))}
        className="shrink-0"
      >
        {t(has ? 'remove' : 'add')}
      </Button>
      <Dialog open={asks} onOpenChange={setAsks}>
        <DialogContent title={t('removeTitle')} description={t('removeDescription')}>
          <div className="mt-4 flex justify-end gap-2">
            <DialogClose asChild>
              <Button variant="quiet">{t('keep')}</Button>
            </DialogClose>
            <Button variant="primary" onClick={() => void act(remove)}>
              {t('remove')}
            </Button>
          </div>
        </DialogContent>
      </Dialog>
    </section>
  );
}
