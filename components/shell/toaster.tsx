'use client';
import { useEffect } from 'react';
import { Toaster as Sonner, toast } from 'sonner';
import { showToastsBy } from '../ui/toast.ts';

export function Toaster() {
  // After the effects of what is inside, which listens by then.
  useEffect(() => showToastsBy(toast), []);
  return (
    <Sonner
      position="bottom-left"
      offset={16}
      mobileOffset={{ bottom: 76, left: 12, right: 12 }}
      gap={8}
      style={{ fontFamily: 'inherit' }}
      toastOptions={{ unstyled: true, classNames: toastClasses, duration: 5000 }}
    />
  );
}

const toastClasses = {
  toast:
    'flex w-full items-center gap-3 rounded-lg border bg-raised px-3.5 py-2.5 text-control text-text shadow-float',
  title: 'font-normal',
  content: 'flex-1',
  error: 'border-red/40',
  icon: 'hidden',
  actionButton: 'shrink-0 rounded-sm font-medium text-ink',
};
