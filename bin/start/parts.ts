import { nextProgram } from '#bin/build.ts';
import type { Settings } from '#lib/platform/env.ts';

/** What Node is given to run a part. Unbounded, V8's young generation grows to hundreds of megabytes of garbage. */
export const partArguments = {
  web: ({ HOST, PORT }: Settings) => [
    '--max-semi-space-size=8',
    nextProgram,
    'start',
    '-H',
    HOST,
    '-p',
    String(PORT),
  ],
  worker: (_: Settings) => ['--max-semi-space-size=4', 'workers/main.ts'],
};

export type Part = keyof typeof partArguments;
