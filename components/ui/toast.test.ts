import type { toast as sonner } from 'sonner';
import { expect, test, vi } from 'vitest';
import { onFirstToast, showToastsBy, toast } from './toast.ts';

test('what is said before its part is there waits for it, in order, and asks for it once it is heard', () => {
  const said: string[] = [];
  const part = Object.assign((text: string) => said.push(text), {
    error: (text: string) => said.push(`error: ${text}`),
    dismiss: (id: string) => said.push(`dismiss ${id}`),
  }) as unknown as typeof sonner;
  const wanted = vi.fn();
  toast.dismiss('nothing was said yet');
  toast('Saved');
  toast.error('Lost');
  const end = onFirstToast(wanted);
  expect(wanted).toHaveBeenCalledOnce();
  const leave = showToastsBy(part);
  expect(said).toEqual(['Saved', 'error: Lost']);
  toast.dismiss('unheard');
  expect(said.at(-1)).toBe('dismiss unheard');
  leave();
  toast('Later');
  expect(said).toHaveLength(3);
  showToastsBy(part);
  expect(said.at(-1)).toBe('Later');
  end();
});
