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
  onSelect: () => void;
};

/** One entry of the palette. */
export function PaletteItem({ value, icon, label, hint, end, onSelect }: PaletteItemProps) {
  return (
    <Cmdk.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-control data-[selected=true]:bg-hover pointer-coarse:min-h-11"
    >
      {icon}
      <bdi className="min-w-0 flex-1 truncate">{label}</bdi>
      {hint ? <bdi className="max-w-[40%] truncate text-muted">{hint}</bdi> : null}
      {end ? <span className="shrink-0 text-muted tabular-nums">{end}</span> : null}
    </Cmdk.Item>
  );
}
