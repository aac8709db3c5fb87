/** The reply code (RFC 5321 4.2) that begins a server’s answer; null when there is none. */
export function replyCode(answer: string): number | null {
  const code = /^([2-5]\d\d)(?:[ -]|$)/.exec(answer)?.[1];
  return code === undefined ? null : Number(code);
}
