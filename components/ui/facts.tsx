import type { ReactNode } from 'react';
import { cn } from './cn.ts';

/** A list of names and values; unknown values are left out. */
export function Facts({
  facts,
  className,
}: {
  facts: [name: string, value: ReactNode][];
  className?: string;
}) {
  return (
    <dl className={cn('grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1', className)}>
      {facts.map(([name, value]) =>
        value ? (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="[overflow-wrap:anywhere]">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
