import { useTranslations } from 'use-intl';
import { Keys } from '../ui/keys.tsx';

export function NoTicketSelected() {
  const t = useTranslations('list');
  return (
    <div className="flex h-full items-center justify-center">
      <p className="flex items-center gap-1.5 whitespace-pre-wrap text-muted">
        {t.rich('noneSelected', { next: () => <Key keys="j" />, open: () => <Key keys="enter" /> })}
      </p>
    </div>
  );
}

function Key({ keys }: { keys: string }) {
  return (
    <>
      <Keys keys={keys} className="rounded-sm border px-1 opacity-100" />
      <span className="sr-only">{keys}</span>
    </>
  );
}
