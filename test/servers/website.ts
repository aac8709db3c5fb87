import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FetchPolicy } from '#lib/platform/public-http.ts';

type Answer = string | Buffer | RequestListener;

export type TestWebsite = {
  /** `http://help.test:port`. Only this name resolves to the server; all others are private addresses. */
  origin: string;
  policy: FetchPolicy;
  /** What each path answers: HTML, bytes or a listener. Others are 404. */
  pages: Map<string, Answer>;
  requests: { path: string; userAgent: string | undefined }[];
  /** The most requests that were open at one time. */
  maxConcurrent: () => number;
  close: () => void;
};

/** A website at a name that plays a public one. */
export async function startWebsite(pages: Record<string, Answer> = {}): Promise<TestWebsite> {
  const served = new Map(Object.entries(pages));
  const requests: TestWebsite['requests'] = [];
  let open = 0;
  let max = 0;
  const server = createServer((request, response) => {
    open += 1;
    max = Math.max(max, open);
    response.once('close', () => {
      open -= 1;
    });
    const path = request.url ?? '/';
    requests.push({ path, userAgent: request.headers['user-agent'] });
    answer(served.get(path), request, response);
  }).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://help.test:${port}`,
    policy: {
      resolve: async (host) => (host === 'help.test' ? ['127.0.0.1'] : ['10.0.0.1']),
      allows: (address) => address === '127.0.0.1',
      timeoutMs: 5_000,
    },
    pages: served,
    requests,
    maxConcurrent: () => max,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A sitemap of these locations. */
export function sitemapOf(locations: string[]): string {
  const entries = locations.map((location) => `<url><loc>${location}</loc></url>`).join('');
  return `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries}</urlset>`;
}

/** A page of a help centre, with a frame that belongs to no article. */
export function helpPage(title: string, text: string): string {
  return `<!doctype html><html lang="en"><head><title>${title} | Help</title></head><body><nav><a href="/">Home</a></nav>
    <main><h1>${title}</h1><p>${text}</p></main><footer>All rights reserved.</footer></body></html>`;
}

function answer(page: Answer | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (page === undefined) response.writeHead(404).end('There is no such page.');
  else if (typeof page === 'function') page(request, response);
  else {
    const isXml = typeof page === 'string' && page.startsWith('<?xml');
    response.setHeader('Content-Type', isXml ? 'application/xml' : 'text/html; charset=utf-8').end(page);
  }
}
