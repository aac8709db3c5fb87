/** What `sonner` writes into the page, which knows no nonce: the style it makes, empty at first and then whole. */
export const toastStyleHashes = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='",
];

/**
 * The Content-Security-Policy (CSP 3) of a page: only scripts that bear `nonce` run, and what they load. A mail's frame
 * inherits it, and mails are laid out with style attributes: so these are allowed, style elements are not.
 */
export function contentSecurityPolicy(nonce: string, { development = false } = {}): string {
  // React and the error overlay of Next need these while we develop; the socket reloads what changed.
  const [evalSource, style, socket] = development
    ? [" 'unsafe-eval'", "'unsafe-inline'", ' ws:']
    : ['', `'nonce-${nonce}' ${toastStyleHashes.join(' ')}`, ''];
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${evalSource}`,
    `style-src 'self' ${style}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${socket}`,
    "manifest-src 'self'",
    // Which `strict-dynamic` would bar: public/push-worker.js.
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}
