/** Next calls this once in each process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { guardConsole } = await import('#lib/platform/guard-console.ts');
  guardConsole();
  const { sizePools } = await import('#app/server/connection-share.ts');
  await sizePools();
  const { startObserving } = await import('#app/server/observe-requests.ts');
  await startObserving();
  const { giveEveryRequestPath } = await import('#app/server/request-path.ts');
  giveEveryRequestPath();
  const { recordPeerAddresses } = await import('#app/server/peer-address.ts');
  recordPeerAddresses();
  const { dropStrangersForwardedHeaders } = await import('#app/server/forwarded-headers.ts');
  const { trustedProxies } = await import('#app/server/context.ts');
  dropStrangersForwardedHeaders(trustedProxies);
  const { acceptWebSockets } = await import('#app/server/web-socket.ts');
  acceptWebSockets();
}
