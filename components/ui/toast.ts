import type { ExternalToast, toast as sonner } from 'sonner';

type Sonner = typeof sonner;

let shownBy: Sonner | null = null;
let onFirst: (() => void) | null = null;
const waiting: ((sonner: Sonner) => void)[] = [];

/** Says in passing that something was done. Whatever shows it (`Toasts`) is loaded by then, or at once. */
export function toast(text: string, options?: ExternalToast): void {
  say((sonner) => void sonner(text, options));
}

/** The same about something that went wrong. */
toast.error = (text: string, options?: ExternalToast): void => {
  say((sonner) => void sonner.error(text, options));
};

/** Takes back what was said with this `id`. */
toast.dismiss = (id: string): void => {
  if (shownBy || waiting.length > 0) say((sonner) => void sonner.dismiss(id));
};

/** Hears when something is said for the first time; gives what ends that. */
export function onFirstToast(listener: () => void): () => void {
  onFirst = listener;
  if (waiting.length > 0) listener();
  return () => {
    onFirst = null;
  };
}

/** From now on `sonner` shows what is said, and first of all what was said already. Gives what ends that. */
export function showToastsBy(sonner: Sonner): () => void {
  shownBy = sonner;
  for (const work of waiting.splice(0)) work(sonner);
  return () => {
    shownBy = null;
  };
}

function say(work: (sonner: Sonner) => void): void {
  if (shownBy) {
    work(shownBy);
    return;
  }
  waiting.push(work);
  onFirst?.();
}
