/** The reply code (RFC 5321 4.2) with which a server's answer begins; null where none stands. */
export function replyCode(answer: string): number | null {
  const code = /^([2-5]\d\d)(?:[ -]|$)/.exec(answer)?.[1];
  return code === undefined ? null : Number(code);
}
