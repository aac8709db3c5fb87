'use client';
import { useState } from 'react';
import { errorMessage } from './api.ts';

type Handlers = {
  /** What to say of a refusal; its own words when missing. */
  toMessage?: (error: unknown) => string;
  onRefused?: (error: unknown) => void;
  onSettled?: () => void;
};

/** An act that the server may refuse. `attempt` answers whether it was done, and keeps why it was refused. */
export function useAttempt({ toMessage = errorMessage, onRefused, onSettled }: Handlers) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    setRefused(null);
    try {
      await work();
      return true;
    } catch (error) {
      setRefused(toMessage(error));
      onRefused?.(error);
      return false;
    } finally {
      setBusy(false);
      onSettled?.();
    }
  }
  return { busy, refused, attempt };
}
