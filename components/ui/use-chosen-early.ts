import { type RefObject, useLayoutEffect } from 'react';

/**
 * Tells a select's own handler of what was chosen before the scripts of the page ran: nobody heard it, and the next draw
 * would take it back. `drawn` is the value that the page was drawn with.
 */
export function useChosenEarly(
  field: RefObject<HTMLSelectElement | null>,
  drawn: string | number | readonly string[] | undefined,
) {
  const before = drawn === undefined ? undefined : String(drawn);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was chosen before the first draw is meant.
  useLayoutEffect(() => {
    const { current } = field;
    // A value that is no option leaves the first one selected, though nobody chose it.
    if (!current || ![...current.options].some(({ value }) => value === before)) return;
    if (current.value !== before) current.dispatchEvent(new Event('change', { bubbles: true }));
  }, []);
}
