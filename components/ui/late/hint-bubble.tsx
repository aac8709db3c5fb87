'use client';
import { Portal } from 'radix-ui';
import { Popper } from 'radix-ui/internal';
import type { ReactNode } from 'react';
import { Keys } from '../keys.tsx';

type HintBubbleProps = {
  id: string;
  anchor: HTMLElement;
  label: ReactNode;
  keys: string | undefined;
  side: 'top' | 'bottom' | 'left' | 'right';
  onEnter: () => void;
  onLeave: () => void;
};

/** The words of a hint, beside its control. */
export function HintBubble({ id, anchor, label, keys, side, onEnter, onLeave }: HintBubbleProps) {
  return (
    <Popper.Root>
      <Popper.Anchor virtualRef={{ current: anchor }} />
      <Portal.Root>
        <Popper.Content
          role="tooltip"
          id={id}
          side={side}
          sideOffset={5}
          collisionPadding={8}
          onPointerEnter={onEnter}
          onPointerLeave={onLeave}
          className="z-60 flex max-w-80 animate-appear items-center gap-2 rounded-md border bg-raised px-2 py-1 text-small text-text shadow-float"
        >
          {label}
          {keys ? <Keys keys={keys} /> : null}
        </Popper.Content>
      </Portal.Root>
    </Popper.Root>
  );
}
