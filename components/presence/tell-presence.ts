import { createClient } from '../data/api.ts';

/** Twice within the time for which a presence holds, but for a second that the network may take. */
const beatMs = 2_000;
/** Whoever only leafs through a list looks at nothing. */
const settleMs = 150;
/** Whoever stops to think still writes. */
const pauseInWritingMs = 15_000;

/** Failures are silent: the next beat tries again, and others see the person leave. */
const quiet = createClient();
let ownWindow: string | undefined;

/**
 * Tells that this window has a ticket in front of a person, for as long as it is visible. `typed` hears of each field that
 * they write in.
 */
export function tellPresence(id: string): { typed: (field: HTMLElement) => void; stop: () => void } {
  ownWindow ??= crypto.randomUUID();
  const name = ownWindow;
  const presence = quiet.tickets[':id'].presence;
  let told: 'reading' | 'writing' | null = null;
  let written: { at: number; field: HTMLElement } | null = null;
  let pending: AbortController | null = null;

  function isWriting() {
    if (!written?.field.isConnected || Date.now() - written.at > pauseInWritingMs) return false;
    const { field } = written;
    return (field instanceof HTMLTextAreaElement ? field.value : field.textContent).trim() !== '';
  }

  function tell() {
    if (document.visibilityState !== 'visible') return;
    const doing = isWriting() ? 'writing' : 'reading';
    if (pending && doing === told) return;
    told = doing;
    const request = new AbortController();
    pending = request;
    const init = { signal: AbortSignal.any([request.signal, AbortSignal.timeout(beatMs * 2)]) };
    void presence
      .$put({ param: { id }, json: { doing, window: name } }, { init })
      .catch(() => {})
      .finally(() => {
        if (pending === request) pending = null;
      });
  }

  function leave() {
    if (told === null) return;
    told = null;
    pending?.abort();
    // It outlives its page, so that who closes a tab is gone at once.
    const options = { init: { keepalive: true } };
    void presence.$delete({ param: { id }, query: { window: name } }, options).catch(() => {});
  }

  const onVisibility = () => (document.visibilityState === 'visible' ? tell() : leave());
  const settled = setTimeout(tell, settleMs);
  const beat = setInterval(tell, beatMs);
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('pagehide', leave);
  return {
    typed: (field) => {
      written = { at: Date.now(), field };
      if (told !== 'writing') tell();
    },
    stop: () => {
      clearTimeout(settled);
      clearInterval(beat);
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', leave);
      leave();
    },
  };
}
