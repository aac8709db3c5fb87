import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { german } from './de/index.ts';
import { english } from './en/index.ts';
import { locales } from './locale.ts';

type Messages = { readonly [key: string]: string | Messages };

const catalogues: Record<(typeof locales)[number], Messages> = { en: english, de: german };
const words = Object.entries(flatten(english));

test.each(locales)('each message of %s can be read, and says something', (locale) => {
  for (const [key, message] of Object.entries(flatten(catalogues[locale]))) {
    expect(() => new IntlMessageFormat(message, locale), `${key}: ${message}`).not.toThrow();
    expect(message.trim(), key).toBe(message);
    expect(message, key).not.toBe('');
  }
});

test('a translation has the keys of the English, and takes the same values in each message', () => {
  const translated = flatten(german);
  expect(Object.keys(translated)).toEqual(words.map(([key]) => key));
  for (const [key, message] of words) expect(valuesOf(translated[key] ?? ''), key).toEqual(valuesOf(message));
});

test('what is noted or refused has German words of its own, unless it is values alone', () => {
  const translated = flatten(german);
  const same = words.filter(
    ([key, message]) => /^(?:told|problems)\./.test(key) && translated[key] === message,
  );
  expect(same.filter(([, message]) => /\p{L}/u.test(message.replace(/\{\w+\}/g, '')))).toEqual([]);
});

/** The messages of all levels by their whole key. */
function flatten(messages: Messages, prefix = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(messages).map(([key, value]) =>
      typeof value === 'string' ? { [prefix + key]: value } : flatten(value, `${prefix}${key}.`),
    ),
  );
}

/** The names of the values and tags that a message takes, in alphabetical order. */
function valuesOf(message: string): string[] {
  const names = new Set<string>();
  type Part = ReturnType<IntlMessageFormat['getAst']>[number];
  const visit = (parts: Part[]) => {
    for (const part of parts) {
      // Literal text and the sign for a plural's number name no value.
      if (part.type !== 0 && part.type !== 7) names.add(part.value);
      if ('options' in part) for (const { value } of Object.values(part.options)) visit(value);
      if ('children' in part) visit(part.children);
    }
  };
  visit(new IntlMessageFormat(message).getAst());
  return [...names].sort();
}
