import type { Log } from './log.ts';

/** Logs what nothing has caught, and ends the process as Node does, which would print the error with all it holds. */
export function reportCrashes(log: Log): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal({ err: error }, 'The process ends by an error that nothing caught');
      process.exit(1);
    });
  }
}
