import { expect, it } from 'vitest';
import { typedText } from './typed-text.ts';

it('typed text loses the blank lines around it, and nothing else', () => {
  expect(typedText(' \n\n    one\n\n  two  \n \n')).toBe('    one\n\n  two');
  expect(typedText(' \n \t ')).toBe('');
});
