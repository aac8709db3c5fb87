'use client';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { onFirstToast } from '../ui/toast.ts';
import { whenIdle } from '../ui/when-idle.ts';

const Toaster = dynamic(() => import('./toaster.tsx').then((part) => part.Toaster), { ssr: false });

/** Where what was done is said in passing, once the page is there or something is to be said. */
export function Toasts() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => whenIdle(() => setWanted(true)), []);
  useEffect(() => onFirstToast(() => setWanted(true)), []);
  return wanted ? <Toaster /> : null;
}
