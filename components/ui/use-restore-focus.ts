import { useRef } from 'react';

/**
 * Brings the focus back to where it was when a dialog opened, also when no trigger of its own opened it. What was opened
 * from a menu comes back to the button of the menu; what the dialog's act has focused meanwhile keeps the focus.
 */
export function useRestoreFocus() {
  const origin = useRef<HTMLElement | null>(null);
  return {
    onOpenAutoFocus: () => {
      origin.current = focusTarget(document.activeElement);
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      if (document.activeElement === document.body) origin.current?.focus({ preventScroll: true });
    },
  };
}

function focusTarget(focused: Element | null): HTMLElement | null {
  const menu = focused?.closest('[role="menu"]');
  const found = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : focused;
  return found instanceof HTMLElement ? found : null;
}
