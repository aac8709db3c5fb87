import type { NextConfig } from 'next';

const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
];

export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm test` checks the types, with a compiler that Next does not know.
  typescript: { ignoreBuildErrors: true },
  // Development only: Next refuses its scripts and its socket to pages under another name than localhost.
  allowedDevOrigins: ['127.0.0.1', ...hostOf(process.env.APP_URL)],
  logging: { incomingRequests: { ignore: [/^\/api\/(ready|health|metrics)/, /^\/api\/v1\/events\/stream/] } },
  serverExternalPackages: [
    '@node-rs/argon2',
    'eld',
    'mailparser',
    'nodemailer',
    'pg-boss',
    'pino',
    'piscina',
    'postgres',
  ],
  headers: async () => [{ source: '/:path*', headers }],
} satisfies NextConfig;

function hostOf(url: string | undefined): string[] {
  return url && URL.canParse(url) ? [new URL(url).hostname] : [];
}
