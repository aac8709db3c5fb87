/* Shows what the desk pushes to this browser, and opens it. It keeps nothing and answers no request. */

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const { title, body, tag, url } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, { body, tag, icon: '/apple-icon.png', data: { url } }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(new URL(event.notification.data.url, self.location.origin)));
});

/** Pages before the sign-in, and those of contacts, open nothing. */
function isDesk({ url }) {
  return !/^\/(sign-in|forgot-password|set-password|surveys)\b/.test(new URL(url).pathname);
}

/** In a window of the desk where there is one, else in a new one. Nothing but the desk is ever opened. */
async function open(url) {
  if (url.origin !== self.location.origin) return;
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const [shown] = windows.filter(isDesk).toSorted((a, b) => Number(b.focused) - Number(a.focused));
  if (!shown) {
    await self.clients.openWindow(url.href);
    return;
  }
  // The desk goes there by itself, so that what is being written stays.
  shown.postMessage({ path: url.pathname });
  await shown.focus();
}
