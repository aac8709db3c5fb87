import { IntlMessageFormat } from 'intl-messageformat';
import { _createCache, _createIntlFormatters } from 'use-intl/core';
import formatCompiled from 'use-intl/format-message/format-only';
import { expect, test } from 'vitest';
import { compileMessages } from './compile-messages.ts';
import { german } from './de/index.ts';
import { english } from './en/index.ts';
import { locales } from './locale.ts';

type Messages = { readonly [key: string]: string | Messages };
type Values = Record<string, string | number | Date | ((chunks: unknown) => string)>;

const catalogues: Record<(typeof locales)[number], Messages> = { en: english, de: german };
const cache = _createCache();
const formatters = _createIntlFormatters(cache);

test.each(locales)('each message of %s says the same compiled as parsed, whatever its values', (locale) => {
  const messages = flatten(catalogues[locale]);
  let formatted = 0;
  for (const [key, message] of messages) {
    const parsed = new IntlMessageFormat(message, locale);
    const compiled = (compileMessages({ message }) as { message: Parameters<typeof formatCompiled>[1] })
      .message;
    for (const values of examplesOf(parsed)) {
      const options = {
        cache,
        formatters,
        globalFormats: undefined,
        formats: undefined,
        locale,
        timeZone: 'UTC',
      };
      const said = formatCompiled(key, compiled, values as never, options as never);
      expect(said, `${key} with ${JSON.stringify(values)}`).toBe(String(parsed.format(values)));
      formatted += 1;
    }
  }
  expect(formatted).toBeGreaterThan(messages.length);
});

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** Values for a message: each option of what it selects by, and numbers of every plural form. */
function examplesOf(message: IntlMessageFormat): Values[] {
  const options = new Map<string, Values[string][]>();
  const visit = (parts: Part[]) => {
    for (const part of parts) {
      if (part.type === 0 || part.type === 7) continue;
      const known = options.get(part.value) ?? [];
      if ('options' in part) {
        const given = part.type === 6 ? [0, 1, 2, 21] : Object.keys(part.options);
        options.set(part.value, [...new Set([...known, ...given])]);
        for (const { value } of Object.values(part.options)) visit(value);
      } else if ('children' in part) {
        options.set(part.value, [(chunks: unknown) => `<${[chunks].flat().join('')}>`]);
        visit(part.children);
      } else if (known.length === 0) {
        options.set(part.value, part.type === 1 ? ['x'] : part.type === 2 ? [0, 1234.5] : [new Date(0)]);
      }
    }
  };
  visit(message.getAst());
  return [...options].reduce<Values[]>(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
}

function flatten(messages: Messages, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}
