'use client';
import './globals.css';
import { errors as english } from '#locales/en/errors.ts';

// Imported by itself, since every page loads this one. Who reads it is not known when all has failed.
const { unavailable } = english;

export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main className="flex min-h-dvh flex-col items-start justify-center gap-3 px-6 md:items-center">
          <title>Countersign</title>
          <h1 className="font-semibold text-title">{unavailable.title}</h1>
          <p className="max-w-[64ch] text-muted">{unavailable.description}</p>
          <a href="/inbox" className="underline underline-offset-3">
            {unavailable.retry}
          </a>
        </main>
      </body>
    </html>
  );
}
