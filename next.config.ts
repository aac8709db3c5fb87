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
