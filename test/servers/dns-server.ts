import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { DnsRecords } from '../mail/signed-mail.ts';

export type DnsServer = { address: string; close: () => Promise<void> };

const noSuchName = 3;

/** A DNS server (RFC 1035, UDP) on 127.0.0.1 that knows the TXT records of a table, and that nothing else exists. */
export async function startDnsServer(records: DnsRecords): Promise<DnsServer> {
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => socket.send(answerTo(query, records), port, address));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    close: () => new Promise((closed) => socket.close(() => closed())),
  };
}

function answerTo(query: Buffer, records: DnsRecords): Buffer {
  const labels: string[] = [];
  let at = 12;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  const question = query.subarray(12, at + 5);
  const isTxt = query.readUInt16BE(at + 1) === 16;
  const found = isTxt ? records[`TXT ${labels.join('.').toLowerCase()}`] : undefined;
  const texts = Array.isArray(found) ? found : [];
  const head = Buffer.alloc(12);
  query.copy(head, 0, 0, 2);
  head.writeUInt16BE(0x8180 | (texts.length > 0 ? 0 : noSuchName), 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(texts.length, 6);
  return Buffer.concat([head, question, ...texts.map(txtRecord)]);
}

/** The name points back to the question's; a text longer than 255 bytes goes in pieces. */
function txtRecord(text: string): Buffer {
  const pieces = (text.match(/.{1,255}/gs) ?? ['']).map((piece) =>
    Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece, 'latin1')]),
  );
  const data = Buffer.concat(pieces);
  const head = Buffer.from([0xc0, 0x0c, 0, 16, 0, 1, 0, 0, 0, 60, 0, 0]);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}
