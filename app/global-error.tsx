'use client';
import './globals.css';

export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main className="flex min-h-dvh flex-col items-start justify-center gap-3 px-6 md:items-center">
          <title>Countersign</title>
          <h1 className="font-semibold text-title">The desk cannot be reached just now</h1>
          <p className="text-muted">
            The server or its database does not answer. Mail that comes in meanwhile is asked to come again;
            none is lost.
          </p>
          <a href="/inbox" className="underline underline-offset-3">
            Try again
          </a>
        </main>
      </body>
    </html>
  );
}
