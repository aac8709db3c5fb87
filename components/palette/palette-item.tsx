import { Command as Cmdk } from 'cmdk';
import type { ReactNode } from 'react';

type PaletteItemProps = {
  /** What tells it from every other entry. */
  value: string;
  icon?: ReactNode;
  label: string;
  hint?: string | null;
  /** What stands at the end: its keys, or what opening it shows. */
  end?: ReactNode;
  /** It is of other words, and opens nothing until those of these are here. */
  disabled?: boolean;
  onSelect: () => void;
};

/** One entry of the palette. */
export function PaletteItem({ value, icon, label, hint, end, disabled = false, onSelect }: PaletteItemProps) {
  return (
    <Cmdk.Item
      value={value}
      disabled={disabled}
      onSelect={onSelect}
      className="flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-control transition-opacity duration-100 data-[disabled=true]:opacity-60 data-[disabled=true]:delay-300 data-[selected=true]:bg-hover pointer-coarse:min-h-11"
    >
      {icon}
      <bdi className="min-w-0 flex-1 truncate">{label}</bdi>
      {hint ? <bdi className="max-w-[40%] truncate text-muted">{hint}</bdi> : null}
      {end ? <span className="shrink-0 text-muted tabular-nums">{end}</span> : null}
    </Cmdk.Item>
  );
}
