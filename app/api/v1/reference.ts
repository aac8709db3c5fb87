import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { ApiEnv } from './api-env.ts';

/** Everything comes from here and nothing is asked of anybody else: the viewer is served out of its package. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Countersign API</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="reference/swagger-ui.css">
<link rel="stylesheet" href="reference/page.css">
<script src="reference/swagger-ui-bundle.js" defer></script>
<script src="reference/page.js" defer></script>
</head>
<body><main id="reference"></main></body>
</html>
`;

const style = `body { margin: 0; }
html.dark-mode { background: #1c2022; }
.swagger-ui .info { margin: 24px 0; }
.swagger-ui .scheme-container { box-shadow: none; padding: 0 0 16px; }
`;

// The viewer would ask a server of its makers to check the description, were `validatorUrl` not null.
const script = `const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', follow);
follow();
SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#reference',
  validatorUrl: null,
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  tagsSorter: 'alpha',
  defaultModelsExpandDepth: 0,
});
`;

const files: Record<string, { type: string; content: () => Promise<string> | string }> = {
  'swagger-ui.css': { type: 'text/css', content: () => ofPackage('swagger-ui.css') },
  'swagger-ui-bundle.js': { type: 'text/javascript', content: () => ofPackage('swagger-ui-bundle.js') },
  'page.css': { type: 'text/css', content: () => style },
  'page.js': { type: 'text/javascript', content: () => script },
};

function ofPackage(name: string): Promise<string> {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', 'swagger-ui-dist');
  return readFile(join(folder, name), 'utf8');
}

/** The reference of the API for people: a viewer of openapi.json, without a key as that is. */
export const reference = new Hono<ApiEnv>()
  .get('/reference', (c) =>
    c.body(page, 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy,
    }),
  )
  .get('/reference/:file', async (c, next) => {
    const file = files[c.req.param('file')];
    if (!file) return next();
    return c.body(await file.content(), 200, {
      'Content-Type': `${file.type}; charset=utf-8`,
      'Cache-Control': 'public, max-age=3600',
    });
  });
