// Loaded into each child before its own program: a parent that is killed outright must not leave it holding a port.
process.on('disconnect', () => {
  setTimeout(() => process.exit(1), 10_000).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
// What the child forks holds on to the child, not to us.
process.execArgv = process.execArgv.filter(
  (argument, at, all) => argument !== '--import' && all[at - 1] !== '--import',
);

export {};
