import { SMTPServer } from 'smtp-server';

// The server that replies are handed to: it takes them and forgets them.
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData: (stream, _session, done) => {
    stream.on('end', () => done());
    stream.resume();
  },
});
server.listen(Number(process.env.SMTP_PORT), '127.0.0.1');
