import { Check, ChevronRight } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn.ts';
import { Keys } from './keys.tsx';

export const Menu = DropdownMenu.Root;
export const MenuTrigger = DropdownMenu.Trigger;

export function MenuContent({ className, ...rest }: ComponentProps<typeof DropdownMenu.Content>) {
  return (
    <DropdownMenu.Portal>
      <DropdownMenu.Content
        sideOffset={4}
        collisionPadding={8}
        align="start"
        className={cn(
          'z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 animate-appear overflow-y-auto rounded-lg border bg-raised p-1 shadow-float',
          className,
        )}
        {...rest}
      />
    </DropdownMenu.Portal>
  );
}

type ItemProps = Omit<ComponentProps<typeof DropdownMenu.Item>, 'children'> & {
  children: ReactNode;
  icon?: ReactNode;
  hint?: ReactNode;
  keys?: string;
  checked?: boolean;
};

export function MenuItem({ className, children, icon, hint, keys, checked, ...rest }: ItemProps) {
  return (
    <DropdownMenu.Item
      className={cn(
        'flex min-h-7 items-center gap-2 rounded-md px-2 py-1 text-control outline-none data-disabled:opacity-50 data-highlighted:bg-hover pointer-coarse:min-h-10',
        className,
      )}
      {...rest}
    >
      {icon}
      <span className="flex-1">{children}</span>
      {hint ? <span className="text-muted text-small">{hint}</span> : null}
      {keys ? <Keys keys={keys} /> : null}
      {checked === undefined ? null : (
        <Check aria-hidden className={cn('icon', checked ? '' : 'invisible')} />
      )}
      {checked ? <span className="sr-only">chosen</span> : null}
    </DropdownMenu.Item>
  );
}

export function MenuLabel({ className, ...rest }: ComponentProps<typeof DropdownMenu.Label>) {
  return <DropdownMenu.Label className={cn('px-2 pt-1.5 pb-1 text-muted text-small', className)} {...rest} />;
}

export const MenuSeparator = () => <DropdownMenu.Separator className="my-1 h-px bg-line" />;

type SubProps = { title: string; icon?: ReactNode; children: ReactNode };

/** A menu within the menu. */
export function MenuSub({ title, icon, children }: SubProps) {
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="flex min-h-7 items-center gap-2 rounded-md px-2 py-1 text-control outline-none data-highlighted:bg-hover data-[state=open]:bg-hover pointer-coarse:min-h-10">
        {icon}
        <span className="flex-1">{title}</span>
        <ChevronRight aria-hidden className="size-3.5 text-muted" />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-80 min-w-44 animate-appear overflow-y-auto rounded-lg border bg-raised p-1 shadow-float"
        >
          {children}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}
