'use client';
import { useEffect, useState } from 'react';

const key = 'last mailbox';

/** The mailbox that somebody last wrote a new mail from in this browser. */
export function useLastMailbox() {
  const [mailboxId, setMailboxId] = useState<string | null>(null);
  useEffect(() => setMailboxId(localStorage.getItem(key)), []);
  return { mailboxId, remember: (id: string) => localStorage.setItem(key, id) };
}
