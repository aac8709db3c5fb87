import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { whenIdle } from './when-idle.ts';

/** For `AnchoredMenu`: where it stands, and whether a key opened it, which then is on its first choice. */
export type OpenMenu = { anchor: HTMLElement; byKey: boolean; onClose: () => void };

/**
 * A button whose menu is loaded once the page has nothing to do, so that a page is there before its menus. The button
 * stays what it is meanwhile: the focus and a click under way are kept.
 */
export function useMenuTrigger(load: () => Promise<unknown>) {
  const id = useId();
  const ref = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<{ byKey: boolean; anchor: HTMLElement } | null>(null);
  const loadNow = useEffectEvent(() => void load());
  useEffect(() => whenIdle(() => loadNow()), []);

  const open = (byKey = true) => ref.current && setOpened({ byKey, anchor: ref.current });
  const menu: OpenMenu | null = opened && { ...opened, onClose: () => setOpened(null) };
  return {
    menu,
    open,
    button: {
      ref,
      id,
      'aria-haspopup': 'menu' as const,
      'aria-expanded': opened !== null,
      'data-state': opened ? 'open' : 'closed',
      onPointerEnter: () => void load(),
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0 || event.ctrlKey) return;
        open(false);
        // The menu takes the focus; the button would take it from there.
        event.preventDefault();
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (!['Enter', ' ', 'ArrowDown'].includes(event.key)) return;
        open();
        event.preventDefault();
      },
    },
  };
}
