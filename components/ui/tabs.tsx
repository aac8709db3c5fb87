import { Tabs as Primitive } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';

export const Tabs = Primitive.Root;

export function TabList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Primitive.List aria-label={label} className="-ml-2 mb-3 flex gap-0.5">
      {children}
    </Primitive.List>
  );
}

export function Tab(props: ComponentProps<typeof Primitive.Trigger>) {
  return (
    <Primitive.Trigger
      {...props}
      className="flex h-7 items-center rounded-md px-2 text-control text-muted transition-colors duration-100 hover:text-text data-[state=active]:bg-hover data-[state=active]:font-medium data-[state=active]:text-text pointer-coarse:h-9"
    />
  );
}

export const TabPanel = (props: ComponentProps<typeof Primitive.Content>) => <Primitive.Content {...props} />;
