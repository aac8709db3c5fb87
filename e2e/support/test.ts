import { test as base } from '@playwright/test';
import { freePort } from '#bin/start/ports.ts';
import { type ScriptedModel, startScriptedModel } from '#test/servers/scripted-model.ts';
import { type SmtpSink, startSmtpSink } from '#test/servers/smtp-sink.ts';
import { type Product, startProduct } from './product.ts';

type Fixtures = { product: Product; sink: SmtpSink; model: ScriptedModel };

/**
 * Tests against a product with a relay, which is the sink, and a model, which answers out of a script. Each file that
 * calls this has a product, and a database, of its own.
 */
export function testWithRelayAndModel() {
  return base.extend<object, Fixtures>({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed out of this pattern.
    sink: [async ({}, use) => provide(await startSmtpSink(), use), { scope: 'worker' }],
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    model: [async ({}, use) => provide(await startScriptedModel(), use), { scope: 'worker' }],
    product: [
      async ({ sink, model }, use) => {
        const product = await startProduct({
          SMTP_URL: sink.url,
          OPENAI_BASE_URL: model.url,
          OPENAI_MODEL: 'scripted',
        });
        await use(product);
        await product.stop();
      },
      { scope: 'worker', timeout: 120_000 },
    ],
  });
}

/**
 * Tests against a product as it is after `npm start` on a fresh machine: no relay, no key, no model. `hostname` is what
 * browsers know it by: passkeys belong to a name, not to an IP address.
 */
export function testFreshInstall({
  hostname = '127.0.0.1',
  settings = {},
}: {
  hostname?: string;
  settings?: Record<string, string>;
} = {}) {
  return base.extend<object, Pick<Fixtures, 'product'>>({
    product: [
      // biome-ignore lint/correctness/noEmptyPattern: as above.
      async ({}, use) => {
        const port = await freePort();
        const product = await startProduct({
          PORT: String(port),
          APP_URL: `http://${hostname}:${port}`,
          ...settings,
        });
        await use(product);
        await product.stop();
      },
      { scope: 'worker', timeout: 120_000 },
    ],
  });
}

async function provide<T extends { close: () => Promise<void> }>(thing: T, use: (thing: T) => Promise<void>) {
  await use(thing);
  await thing.close();
}
