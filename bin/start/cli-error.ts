/** Something that the person at the terminal can put right; its message is what they read, without a stack. */
export class CliError extends Error {}

export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
