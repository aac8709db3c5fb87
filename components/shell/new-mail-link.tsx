'use client';
import { SquarePen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { Keys } from '../ui/keys.tsx';
import { useAppContext } from './app-context.tsx';
import { keymap } from './keymap.ts';
import { Link } from './navigation.tsx';

/** Leads to a new mail; who only reads has none. */
export function NewMailLink({ onNavigate }: { onNavigate: (() => void) | undefined }) {
  const t = useTranslations('newMail');
  const { user } = useAppContext();
  if (user.role === 'viewer') return null;
  return (
    <div className="shrink-0 px-2 pb-2">
      <Hint label={t('hint')} keys={keymap.newMail.keys}>
        <Button variant="outline" className="w-full justify-start" asChild>
          <Link href="/new" onClick={onNavigate}>
            <SquarePen className="icon text-muted" />
            <span className="flex-1 text-left">{t('title')}</span>
            <Keys keys={keymap.newMail.keys} className="text-muted" />
          </Link>
        </Button>
      </Hint>
    </div>
  );
}
