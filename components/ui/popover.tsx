import { Popover as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

export const Popover = Primitive.Root;
export const PopoverTrigger = Primitive.Trigger;
export const PopoverAnchor = Primitive.Anchor;

export function PopoverContent({ className, ...rest }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        sideOffset={4}
        collisionPadding={8}
        align="start"
        className={cn(
          'z-50 max-h-(--radix-popover-content-available-height) w-72 animate-appear overflow-y-auto rounded-lg border bg-raised p-3 shadow-float outline-none',
          className,
        )}
        {...rest}
      />
    </Primitive.Portal>
  );
}
