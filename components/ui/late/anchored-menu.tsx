'use client';
import { type ComponentProps, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { Menu, MenuContent, MenuTrigger } from '../menu.tsx';
import type { OpenMenu } from '../use-menu-trigger.ts';

type AnchoredMenuProps = OpenMenu & ComponentProps<typeof MenuContent>;

/** A menu that is open, at a button that was there before its parts were loaded (`useMenuTrigger`). */
export function AnchoredMenu({ anchor, byKey, onClose, ...content }: AnchoredMenuProps) {
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (byKey) part.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus({ preventScroll: true });
  }, [byKey]);
  return (
    <Menu open onOpenChange={(open) => open || onClose()}>
      <MenuTrigger asChild>
        <StandIn element={anchor} />
      </MenuTrigger>
      <MenuContent
        ref={part}
        aria-labelledby={anchor.id}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          if (document.activeElement === document.body) anchor.focus({ preventScroll: true });
        }}
        {...content}
      />
    </Menu>
  );
}

/** Tells the menu which element it belongs to, and renders none. */
function StandIn({ element, ref }: { element: HTMLElement; ref?: Ref<HTMLElement> }) {
  useImperativeHandle(ref, () => element, [element]);
  return null;
}
