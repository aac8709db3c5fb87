'use client';
import { useQuery } from '@tanstack/react-query';
import { api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

/** Whether this browser shows one's notifications, and the key to have it so. */
export function usePushState() {
  return useQuery({
    queryKey: queryKeys.push,
    queryFn: async ({ signal }) => unwrap(api.me.push.$get({}, requestOptions({ signal }))),
  });
}

/** What keeps a browser from showing notifications: it can't, or only over HTTPS, or its person said no. */
export type PushObstacle = 'unsupported' | 'insecure' | 'denied' | null;

export function pushObstacle(): PushObstacle {
  if (!window.isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window))
    return 'unsupported';
  return Notification.permission === 'denied' ? 'denied' : null;
}

/**
 * Asks the browser's person, then has the browser subscribe and tells the desk where it is reached. Answers false when they
 * said no.
 * @throws Error when the browser's push service can't be reached.
 */
export async function enablePush(publicKey: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  const registration = await registerPushWorker();
  const applicationServerKey = bytesOf(publicKey);
  // One of an earlier key can't be renewed.
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey,
  });
  const { endpoint = '', keys } = subscription.toJSON();
  await api.me.push.$put({ json: { endpoint, p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' } });
  return true;
}

/** Has the browser show none any more. */
export async function disablePush(): Promise<void> {
  await api.me.push.$delete({});
  const registration = await navigator.serviceWorker.getRegistration('/');
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe();
}

/** It shows what is pushed, and does nothing else. */
async function registerPushWorker(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register('/push-worker.js', { scope: '/', updateViaCache: 'none' });
  return navigator.serviceWorker.ready;
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
