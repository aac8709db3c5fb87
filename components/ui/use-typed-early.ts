import { type RefObject, useEffectEvent, useLayoutEffect } from 'react';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Tells who holds a field's text of what was typed into it before the scripts of the page ran: the next draw would take
 * that away. Fields that hold their text themselves need none.
 */
export function useTypedEarly(field: RefObject<TextField | null>, onTyped: (text: string) => void) {
  const tell = useEffectEvent(onTyped);
  useLayoutEffect(() => {
    const { current } = field;
    // What the page was drawn with is the default; only somebody who typed makes the two differ.
    if (current && current.value !== current.defaultValue) tell(current.value);
  }, [field]);
}
