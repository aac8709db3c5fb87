/** The nonce of this page's Content-Security-Policy; '' on the server. What we write ourselves may bear it. */
export function documentNonce(): string {
  if (typeof document === 'undefined') return '';
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
}
