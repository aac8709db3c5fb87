/** Image types that no browser runs anything out of; SVG is none of them. */
const inlineImageTypes = new Set([
  'image/png',
  'image/apng',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
]);

type File = { name: string; type: string; detected_type?: string | null; content: Buffer };

/**
 * A stranger's file, made harmless: saved, not shown, its type not guessed at, and nothing in it allowed to run.
 * `inline` shows it after all, but only what is an image by its bytes. `frame` lets a page without an origin show it,
 * which is what the frame around a mail is.
 */
export function fileResponse(
  { name, type: declared, detected_type: detected = declared, content }: File,
  { inline = false, frame = false } = {},
): Response {
  const shown = inline && detected !== null && inlineImageTypes.has(detected.toLowerCase());
  const type = shown ? detected : declared;
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream',
      'Content-Length': String(content.length),
      'Content-Disposition': contentDisposition(shown ? 'inline' : 'attachment', name),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cross-Origin-Resource-Policy': frame ? 'cross-origin' : 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'private, max-age=3600',
    },
  });
}

/** A ZIP that is sent while it is packed. */
export function zipResponse(parts: AsyncGenerator<Uint8Array>, name: string): Response {
  return new Response(streamOf(parts), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': contentDisposition('attachment', name),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    },
  });
}

/** Reads on only as fast as the other side does, and stops when it goes away. */
function streamOf(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

export function rawEmailResponse(content: Buffer, name: string) {
  return fileResponse({ name: `${name}.eml`, type: 'message/rfc822', content });
}

/** RFC 6266: a plain name for everybody, and the true one (RFC 8187) for all who can read it. */
export function contentDisposition(disposition: 'inline' | 'attachment', name: string): string {
  const known =
    name
      .replace(/[\x00-\x1f\x7f/\\]/g, '_')
      .toWellFormed()
      .slice(0, 200) || 'file';
  const plain = known.replace(/[^\x20-\x7e]|["%]/g, '_');
  const encoded = encodeURIComponent(known).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${disposition}; filename="${plain}"${plain === known ? '' : `; filename*=UTF-8''${encoded}`}`;
}
