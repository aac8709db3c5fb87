import { createConnection, type Socket } from 'node:net';

/** The commands of an attacker, each sent after a response. The last is never finished: it drips. */
export const siegeStages = {
  'before the greeting': [],
  'before EHLO': ['EHLO customer.example'],
  'before MAIL': ['EHLO customer.example\r\n', 'MAIL FROM:<eve@customer.example>'],
  'in a TLS handshake': ['EHLO customer.example\r\n', 'STARTTLS\r\n', '\x16'],
  'between MAIL and DATA': [
    'EHLO customer.example\r\n',
    'MAIL FROM:<eve@customer.example>\r\n',
    'RCPT TO:<support@shop.example>',
  ],
  'in DATA': [
    'EHLO customer.example\r\n',
    'MAIL FROM:<eve@customer.example>\r\n',
    'RCPT TO:<support@shop.example>\r\n',
    'DATA\r\n',
    'x',
  ],
} satisfies Record<string, string[]>;
export type SiegeStage = keyof typeof siegeStages;

export type Siege = {
  /** Resolves when each connection has come to its stage once, or was refused. */
  laid: Promise<unknown>;
  lift: () => void;
};

/** Holds connections at `stage` from each address with a byte every five seconds, and dials again when one is ended. */
export function laySiege(
  port: number,
  { addresses, connections, stage }: { addresses: string[]; connections: number; stage: SiegeStage },
): Siege {
  const sockets = new Set<Socket>();
  let over = false;
  const attack = (localAddress: string, reached: () => void) => {
    const socket = createConnection({ port, host: '127.0.0.1', localAddress });
    sockets.add(socket);
    let timer: NodeJS.Timeout | undefined;
    const drip = (text: string) => {
      socket.write(text);
      timer ??= setInterval(() => socket.write(text), 5_000);
      reached();
    };
    const steps: string[] = [...siegeStages[stage]];
    if (steps.length === 0) socket.once('connect', () => drip('x'));
    socket.on('data', (chunk) => {
      const step = /^[23]\d\d [^\n]*\n$/m.test(chunk.toString('latin1')) ? steps.shift() : undefined;
      if (step && steps.length === 0) drip(step.slice(0, 1));
      else if (step) socket.write(step);
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(timer);
      sockets.delete(socket);
      reached();
      if (!over) setTimeout(() => !over && attack(localAddress, reached), 500);
    });
  };
  const all = addresses.flatMap((address) =>
    Array.from({ length: connections }, () => new Promise<void>((reached) => attack(address, reached))),
  );
  return {
    laid: Promise.all(all),
    lift: () => {
      over = true;
      for (const socket of sockets) socket.destroy();
    },
  };
}

/**
 * Sends one mail, and again half a second after each refusal. @returns how many tries it took to its 250. Tries and not
 * seconds: attackers, server and sender share the processor that the machine has left.
 */
export async function sendHonestMail(port: number, localAddress: string): Promise<number> {
  for (let tries = 1; tries <= 60; tries += 1) {
    if (await tryMail(port, localAddress)) return tries;
    await new Promise((resume) => setTimeout(resume, 500));
  }
  throw new Error('The mail was not accepted in 60 tries.');
}

function tryMail(port: number, localAddress: string): Promise<boolean> {
  const steps = [
    'EHLO honest.example\r\n',
    'MAIL FROM:<ada@honest.example>\r\n',
    'RCPT TO:<support@shop.example>\r\n',
    'DATA\r\n',
    'From: ada@honest.example\r\nSubject: Where is my parcel?\r\n\r\nHello\r\n.\r\n',
    'QUIT\r\n',
  ];
  const socket = createConnection({ port, host: '127.0.0.1', localAddress });
  return new Promise((resolve) => {
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      const code = /^([2345])\d\d [^\n]*\n$/m.exec(answer)?.[1];
      if (!code) return;
      answer = '';
      const isGood = code === '2' || code === '3';
      const step = isGood ? steps.shift() : undefined;
      if (steps.length === 0 || !step) {
        resolve(isGood);
        socket.end('QUIT\r\n');
      } else socket.write(step);
    });
    socket.on('error', () => resolve(false));
    socket.on('close', () => resolve(false));
  });
}
