'use client';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.ts';

/** Recovery codes, shown once and never again. */
export function FreshRecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const t = useTranslations('settings.account.recoveryCodes');
  const common = useTranslations('common');
  const text = `${codes.join('\n')}\n`;
  // On plain http, browsers have no clipboard for pages.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast(common('copied'));
    } catch {
      toast.error(t('copyFailed'));
    }
  };
  return (
    <div role="status" className="rounded-lg border border-ink-line px-3 py-3">
      <p className="font-medium">{t('title')}</p>
      <p className="mt-1 text-muted">{t('description')}</p>
      <ul
        aria-label={t('list')}
        className="mt-3 grid select-all grid-cols-1 gap-x-6 gap-y-1 font-mono text-small sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button variant="outline" onClick={() => void copy()}>
          {common('copy')}
        </Button>
        <Button variant="outline" onClick={() => download(text)}>
          {t('download')}
        </Button>
        <Button variant="muted" className="ml-auto" onClick={onDone}>
          {t('saved')}
        </Button>
      </div>
    </div>
  );
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'countersign-recovery-codes.txt';
  link.click();
  URL.revokeObjectURL(url);
}
