import { SMTPServer } from 'smtp-server';

/** An SMTP server on SMTP_PORT that checks nothing: `take` has each mail's bytes, and its end is the answer. */
export function startBaselineServer(handleMail: (mail: NodeJS.ReadableStream) => Promise<void>): void {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, _session, done) => {
      handleMail(stream).then(() => done(), done);
    },
  });
  server.listen(Number(process.env.SMTP_PORT), '127.0.0.1');
}
