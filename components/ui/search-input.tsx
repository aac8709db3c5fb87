'use client';
import { Search } from 'lucide-react';
import { type ComponentProps, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { cn } from './cn.ts';
import { Input } from './field.tsx';
import { useTypedEarly } from './use-typed-early.ts';

type SearchInputProps = Omit<ComponentProps<typeof Input>, 'onChange' | 'value' | 'ref'> & {
  value?: string;
  onSearch?: (text: string) => void;
  ref?: React.RefObject<HTMLInputElement | null>;
};

/** A field that searches the list below it. */
export function SearchInput({ className, onSearch, ref, ...input }: SearchInputProps) {
  const t = useTranslations('ui');
  const own = useRef<HTMLInputElement>(null);
  const field = ref ?? own;
  useTypedEarly(field, (text) => onSearch?.(text));
  return (
    <span className={cn('relative block', className)}>
      <Search
        aria-hidden
        className="icon pointer-events-none absolute top-2 left-2.5 text-muted pointer-coarse:top-3"
      />
      <Input
        ref={field}
        type="search"
        placeholder={t('search')}
        {...input}
        onChange={(event) => onSearch?.(event.target.value)}
        className="pl-8.5"
      />
    </span>
  );
}
