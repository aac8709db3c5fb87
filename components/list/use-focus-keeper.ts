import { useEffect, useEffectEvent, useRef } from 'react';

/** What keeps the focus itself, and closes when it goes elsewhere. */
const overlay = '[role="dialog"], [role="menu"]';

/**
 * Brings the focus back when what had it goes away: without it, it falls to the body, where no key has a place. Until
 * something inside has had the focus, nothing is done. Gives back the ref of the element that is watched.
 */
export function useFocusKeeper(restore: () => void) {
  const root = useRef<HTMLDivElement>(null);
  const bringBack = useEffectEvent(restore);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let wasInside = false;
    let frame = 0;
    const check = () => {
      frame = 0;
      const isLost = document.activeElement === document.body && !document.querySelector(overlay);
      if (wasInside && isLost) bringBack();
    };
    const checkSoon = () => {
      frame ||= requestAnimationFrame(check);
    };
    const onFocusIn = () => {
      wasInside = true;
    };
    const removed = new MutationObserver(checkSoon);
    removed.observe(element, { childList: true, subtree: true });
    element.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusout', checkSoon);
    return () => {
      cancelAnimationFrame(frame);
      removed.disconnect();
      element.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusout', checkSoon);
    };
  }, []);
  return root;
}
