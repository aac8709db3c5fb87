import { CommanderError } from 'commander';
import { exitCodeOf, failureText } from './failure.ts';
import { buildProgram } from './program.ts';

// A reader that has read enough (`| head`) closes the pipe, which is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await buildProgram().parseAsync();
} catch (error) {
  // What commander throws it has said already: help, the version, or what is wrong with the arguments.
  if (!(error instanceof CommanderError)) process.stderr.write(failureText(error, process.argv));
  process.exitCode = exitCodeOf(error);
}
