import { Command } from 'cmdk';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslations } from 'use-intl';

type ChooserProps = {
  label: string;
  placeholder: string;
  query: string;
  onQueryChange: (words: string) => void;
  /** False when the children are narrowed already. */
  filter?: boolean;
  /** What it says when nothing fits. */
  empty?: string;
  children: ReactNode;
};

/** A short list that is narrowed by typing. */
export function Chooser({
  label,
  placeholder,
  query,
  onQueryChange,
  filter = true,
  empty,
  children,
}: ChooserProps) {
  const t = useTranslations('ui');
  return (
    <Command label={label} loop shouldFilter={filter}>
      <Command.Input
        value={query}
        onValueChange={onQueryChange}
        placeholder={placeholder}
        className="h-9 w-full border-b bg-transparent px-3 text-control outline-none pointer-coarse:text-[16px]"
      />
      <Command.List className="max-h-64 overflow-y-auto p-1">
        <Command.Empty className="px-2 py-2 text-muted">{empty ?? t('noResults')}</Command.Empty>
        {children}
      </Command.List>
    </Command>
  );
}

export function ChooserItem(props: ComponentProps<typeof Command.Item>) {
  return (
    <Command.Item
      {...props}
      className="flex min-h-7 items-center gap-2 rounded-md px-2 text-control data-[selected=true]:bg-hover pointer-coarse:min-h-10"
    />
  );
}
