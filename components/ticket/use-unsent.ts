'use client';
import { useEffect, useState } from 'react';

export type Unsent = { text: string; write: (text: string) => void };

/** Text that has not been sent yet, kept in this browser tab over reloads and while another ticket is open. */
export function useUnsent(name: string): Unsent {
  const [text, setText] = useState('');
  useEffect(() => setText(sessionStorage.getItem(`unsent ${name}`) ?? ''), [name]);
  const write = (next: string) => {
    setText(next);
    if (next) sessionStorage.setItem(`unsent ${name}`, next);
    else sessionStorage.removeItem(`unsent ${name}`);
  };
  return { text, write };
}
