import { connect } from 'node:net';

/** Whether a mail server at `host` greets within `limitMs`; it is left at once, politely. */
export function greetSmtp(host: string, port: number, limitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (greets: boolean) => {
      clearTimeout(timer);
      if (greets) socket.end('QUIT\r\n');
      else socket.destroy();
      resolve(greets);
    };
    const timer = setTimeout(() => end(false), limitMs);
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
    socket.once('data', (data) => end(data.toString('latin1').startsWith('220')));
    socket.on('error', () => {});
  });
}
