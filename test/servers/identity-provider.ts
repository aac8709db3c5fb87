import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

export type Claims = Record<string, unknown> & { sub: string };

/** An OpenID provider on this machine, as real ones are: `oidc-provider` over HTTP. */
export type IdentityProvider = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Whose browser comes next; null cancels at the provider. */
  signsIn: (person: Claims | null) => void;
  /** New keys from now on; the old ones are gone. */
  rotateKeys: () => void;
  /** Changes the claims of ID tokens before they are signed. `forge` signs them with a key that is not the provider's. */
  tamper: (change: ((claims: Claims) => Claims) | null, options?: { forge?: boolean }) => void;
  /** Signs in at the provider like a browser: from the address to start at, to the one that leads back. */
  visit: (url: string) => Promise<string>;
  close: () => Promise<void>;
};

type Key = ReturnType<typeof makeKey>;

/** @param callbackUrl what the client may be sent back to. */
export async function startIdentityProvider(callbackUrl: string): Promise<IdentityProvider> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { clientId: 'countersign', clientSecret: `secret-${randomUUID()}` };
  let person: Claims | null = null;
  let change: ((claims: Claims) => Claims) | null = null;
  let key = makeKey();
  let signer = key;
  const people = new Map<string, Claims>();
  let provider = build();

  function build(): Provider {
    const made = new Provider(issuer, configuration({ ...client, callbackUrl, key, people }));
    made.use(async (ctx, next) => {
      await next();
      const body = ctx.body as { id_token?: string } | undefined;
      if (change && ctx.path === '/token' && body?.id_token)
        body.id_token = sign(change(read(body.id_token)), signer);
    });
    return made;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!request.url?.startsWith('/interaction/')) return void provider.callback()(request, response);
    const details = await provider.interactionDetails(request, response);
    if (person === null)
      return provider.interactionFinished(request, response, {
        error: 'access_denied',
        error_description: 'The person said no',
      });
    people.set(person.sub, person);
    if (details.prompt.name === 'login')
      return provider.interactionFinished(request, response, { login: { accountId: person.sub } });
    const grant = new provider.Grant({ accountId: person.sub, clientId: client.clientId });
    grant.addOIDCScope('openid email profile');
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  }

  return {
    issuer,
    ...client,
    signsIn: (next) => {
      person = next;
    },
    rotateKeys: () => {
      key = makeKey();
      signer = key;
      provider = build();
    },
    tamper: (next, { forge = false } = {}) => {
      change = next;
      signer = forge ? { ...makeKey(), kid: key.kid } : key;
    },
    visit: (url) => follow(url, callbackUrl),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function configuration({
  clientId,
  clientSecret,
  callbackUrl,
  key,
  people,
}: {
  clientId: string;
  clientSecret: string;
  callbackUrl: string;
  key: Key;
  people: Map<string, Claims>;
}): Configuration {
  return {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [callbackUrl] }],
    jwks: { keys: [key.jwk] },
    cookies: { keys: ['only for tests'] },
    claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => people.get(sub) ?? { sub } }),
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
  };
}

/** A browser of few words: it keeps cookies and follows redirects until one leads back to us. */
async function follow(start: string, callbackUrl: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = start;
  for (let hops = 0; hops < 12; hops += 1) {
    const Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { Cookie } });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = response.headers.get('Location');
    if (location === null) throw new Error(`The provider stopped at ${url}: ${await response.text()}`);
    url = new URL(location, url).href;
    if (url.startsWith(callbackUrl)) return url;
  }
  throw new Error('The provider never led back');
}

function makeKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomUUID();
  return { kid, privateKey, jwk: { ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' } };
}

function read(token: string): Claims {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}

function sign(claims: Claims, { kid, privateKey }: Key): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${part(claims)}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(privateKey, 'base64url')}`;
}
