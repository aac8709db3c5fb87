import type { SMTPServer, SMTPServerSession } from 'smtp-server';

/** Listens; port 0 picks a free one. */
export function listen(
  server: SMTPServer,
  host: string,
  port: number,
): Promise<{ port: number; close: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
  });
}

/** The SIZE of MAIL FROM (RFC 1870); smtp-server refuses one that is too large. */
export function announcedSize({ envelope: { mailFrom } }: SMTPServerSession): number | null {
  const size = mailFrom ? (mailFrom.args as { SIZE?: string }).SIZE : undefined;
  return Number(size) || null;
}
