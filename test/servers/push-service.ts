import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FetchPolicy } from '#lib/platform/public-http.ts';

type Pushed = {
  path: string;
  ttl: string | undefined;
  topic: string | undefined;
  /** Of the signature that names the sender, once it was found right for the key it bears. */
  claims: { aud: string; sub: string; exp: number };
  publicKey: string;
  /** What the browser would read; the service can't. */
  message: { tag: string; title: string; body: string; url: string };
  bytes: Buffer;
};

export type PushService = {
  /** `http://push.test:port`. Only this name resolves to the service; all others are private addresses. */
  origin: string;
  policy: FetchPolicy;
  pushed: Pushed[];
  /** The status of each answer; 201 at first. */
  answer: (status: number) => void;
  /** A browser's keys, with which its messages are read. */
  keys: { p256dh: string; auth: string };
  close: () => void;
};

/** A push service with one browser, which checks the signature (RFC 8292) and decrypts (RFC 8291) what it is sent. */
export async function startPushService(): Promise<PushService> {
  const browser = createECDH('prime256v1');
  browser.generateKeys();
  const auth = randomBytes(16);
  const pushed: Pushed[] = [];
  let status = 201;
  const server = createServer(async (request, response) => {
    const bytes = Buffer.concat(await request.toArray());
    pushed.push({
      path: request.url ?? '',
      ttl: String(request.headers.ttl),
      topic: String(request.headers.topic),
      ...checkSender(request),
      message: JSON.parse(decrypt(bytes, browser, auth).toString()),
      bytes,
    });
    response.writeHead(status).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://push.test:${(server.address() as AddressInfo).port}`,
    policy: {
      resolve: async (host) => (host === 'push.test' ? ['127.0.0.1'] : ['10.0.0.1']),
      allows: (address) => address === '127.0.0.1',
      timeoutMs: 5_000,
    },
    pushed,
    answer: (next) => {
      status = next;
    },
    keys: {
      p256dh: browser.getPublicKey().toString('base64url'),
      auth: auth.toString('base64url'),
    },
    close: () => server.close(),
  };
}

function checkSender({ headers }: IncomingMessage): Pick<Pushed, 'claims' | 'publicKey'> {
  const [, token = '', publicKey = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(headers.authorization ?? '') ?? [];
  const [head, claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(publicKey, 'base64url');
  const coordinates = {
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', ...coordinates }, format: 'jwk' });
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!signed) throw new Error('The signature is wrong.');
  return { publicKey, claims: JSON.parse(Buffer.from(claims, 'base64url').toString()) };
}

/** RFC 8188 with one record: salt, record size, the sender's key, and the text up to its delimiter. */
function decrypt(bytes: Buffer, browser: ReturnType<typeof createECDH>, auth: Buffer): Buffer {
  const salt = bytes.subarray(0, 16);
  const keyLength = bytes.readUInt8(20);
  const sender = bytes.subarray(21, 21 + keyLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync('sha256', browser.computeSecret(sender), auth, info, 32));
  const derive = (name: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${name}\0`, length));
  const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
  const sealed = bytes.subarray(21 + keyLength);
  decipher.setAuthTag(sealed.subarray(-16));
  const text = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return text.subarray(0, text.lastIndexOf(2));
}
