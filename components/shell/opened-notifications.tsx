'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Goes where a notification that was clicked leads, as `public/push-worker.js` says. */
export function OpenedNotifications() {
  const router = useRouter();
  useEffect(() => {
    const { serviceWorker } = navigator;
    // Not over HTTP, nor in every private window.
    if (!serviceWorker) return;
    const open = ({ data }: MessageEvent<unknown>) => {
      if (!isOpening(data)) return;
      router.push(data.path);
    };
    serviceWorker.addEventListener('message', open);
    serviceWorker.startMessages();
    return () => serviceWorker.removeEventListener('message', open);
  }, [router]);
  return null;
}

function isOpening(data: unknown): data is { path: string } {
  return (
    typeof data === 'object' &&
    data !== null &&
    'path' in data &&
    typeof data.path === 'string' &&
    /^\/[a-z]/.test(data.path)
  );
}
