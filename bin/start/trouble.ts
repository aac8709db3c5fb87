/** Something that the person at the terminal can put right; its message is what they read, without a stack. */
export class Trouble extends Error {}

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
