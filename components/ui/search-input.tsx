import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useTranslations } from 'use-intl';
import { cn } from './cn.ts';
import { Input } from './field.tsx';

/** A field that searches the list below it. */
export function SearchInput({ className, ...input }: ComponentProps<typeof Input>) {
  const t = useTranslations('ui');
  return (
    <span className={cn('relative block', className)}>
      <Search
        aria-hidden
        className="icon pointer-events-none absolute top-2 left-2.5 text-muted pointer-coarse:top-3"
      />
      <Input type="search" placeholder={t('search')} {...input} className="pl-8.5" />
    </span>
  );
}
