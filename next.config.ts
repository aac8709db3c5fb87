import type { NextConfig } from 'next';

/** What holds for every answer. Pages get their Content-Security-Policy, and HSTS, in proxy.ts. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm test` checks the types, with a compiler that Next does not know.
  typescript: { ignoreBuildErrors: true },
  // Development only: Next refuses its scripts and its socket to pages under another name than localhost.
  allowedDevOrigins: ['127.0.0.1', ...hostOf(process.env.APP_URL)],
  logging: {
    incomingRequests: {
      ignore: [
        /^\/surveys\//,
        /^\/api\/(ready|health|metrics)/,
        /^\/api\/v1\/(events\/stream|me\/desk-visit|tickets\/[^/]+\/presence)/,
      ],
    },
  },
  serverExternalPackages: [
    '@node-rs/argon2',
    '@opentelemetry/api',
    '@opentelemetry/exporter-trace-otlp-http',
    '@opentelemetry/resources',
    '@opentelemetry/sdk-trace',
    'eld',
    'mailparser',
    'nodemailer',
    'pg-boss',
    'pino',
    'piscina',
    'postgres',
    'web-push',
    'ws',
  ],
  // Messages reach the web compiled (locales/translator.ts): the parser alone is 9 kB of gzip to each browser.
  turbopack: { resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
  // A path with escapes goes through proxy.ts with its body, which may be a form with several mails' worth of files.
  experimental: { proxyClientMaxBodySize: '1gb' },
  headers: async () => [
    { source: '/:path*', headers },
    // What is no page; the reference of the API is one and names its own (app/api/v1/reference.ts).
    {
      source: '/api/:path((?!v1/reference(?:/|$)).*)',
      headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }],
    },
  ],
} satisfies NextConfig;

function hostOf(url: string | undefined): string[] {
  return url && URL.canParse(url) ? [new URL(url).hostname] : [];
}
