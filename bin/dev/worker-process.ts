import { pathToFileURL } from 'node:url';
import type { FromWorker, ToWorker } from './reloading-worker.ts';
import { cacheResolution } from './resolution.ts';

const steps = {
  preload: Promise.withResolvers<Extract<ToWorker, { step: 'preload' }>['packages']>(),
  load: Promise.withResolvers<void>(),
  start: Promise.withResolvers<void>(),
};
process.on('message', (message: ToWorker) => {
  if (message.step === 'preload') steps.preload.resolve(message.packages);
  else steps[message.step].resolve();
});
process.channel?.ref();

const packages = cacheResolution(pathToFileURL(`${process.cwd()}/`).href, await steps.preload.promise);
// A package that cannot be loaded any more is no fault of the sources: they will say so if they need it.
for (const { url } of packages.values()) await import(url).catch(() => {});
await steps.load.promise;
const { runWorker } = await import('#workers/main.ts');
send({ step: 'loaded', packages: [...packages] });
await steps.start.promise;
await runWorker();
send({ step: 'running' });

function send(message: FromWorker) {
  process.send?.(message);
}
