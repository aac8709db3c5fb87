import fc from 'fast-check';
import { hostileJson, hostileText } from './hostile-values.ts';

/** As much of JSON Schema as the descriptions of our API use. */
export type JsonSchema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  format?: string;
  minimum?: number;
  maximum?: number;
};

/** Stands for the id of something that exists: `pick` chooses among those of its kind when the request is made. */
export const idPlaceholder = ([prefix, pick]: [prefix: string, pick: number]) => `@${prefix}:${pick}@`;
const idPattern = /([a-z]{3})_\[0-9a-f\]/g;

/** Values that fit a schema. `named` holds the schemas that `$ref` names. */
export function valuesOf(schema: JsonSchema, named: Record<string, JsonSchema>): fc.Arbitrary<unknown> {
  const target = named[schema.$ref?.replace('#/components/schemas/', '') ?? ''];
  if (target) return valuesOf(target, named);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices?.length) return fc.oneof(...choices.map((choice) => valuesOf(choice, named)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const types = [schema.type ?? 'unknown'].flat();
  return fc.oneof(...types.map((type) => valuesOfType(type, schema, named)));
}

function valuesOfType(
  type: string,
  schema: JsonSchema,
  named: Record<string, JsonSchema>,
): fc.Arbitrary<unknown> {
  switch (type) {
    case 'object':
      return objects(schema, named);
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, named), { maxLength: 3 });
    case 'string':
      return texts(schema);
    case 'number':
    case 'integer': {
      const min = Math.max(schema.minimum ?? 0, -1e9);
      return fc.integer({ min, max: Math.max(min, Math.min(schema.maximum ?? 1000, 1e9)) });
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return hostileJson;
  }
}

function objects({ properties = {}, required = [] }: JsonSchema, named: Record<string, JsonSchema>) {
  const fields = Object.entries(properties).map(([name, field]) => [name, valuesOf(field, named)] as const);
  return fc.record(Object.fromEntries(fields), {
    requiredKeys: required.filter((name) => name in properties),
  });
}

function texts({ pattern, format, minLength = 0, maxLength = 1000 }: JsonSchema): fc.Arbitrary<string> {
  const prefixes = [...(pattern ?? '').matchAll(idPattern)].map(([, prefix]) => String(prefix));
  if (prefixes.length) return fc.tuple(fc.constantFrom(...prefixes), fc.nat(1000)).map(idPlaceholder);
  if (format === 'date-time') return dates.map((date) => date.toISOString());
  const fits = ({ length }: string) => length >= minLength && length <= maxLength;
  if (pattern !== undefined) return stringsMatching(pattern, fits);
  return fc.oneof(fc.constantFrom(...plainTexts.filter(fits)), hostileText);
}

const dates = fc.date({ min: new Date('2026-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const plainTexts = [
  'support@shop.example',
  'ada@customer.example',
  'shop.example',
  '127.0.0.1',
  'A line.',
  'two\nlines',
  'a password that nobody guesses',
];

/** What a pattern allows: plain words, and words that no person would think of where it can be turned around. */
function stringsMatching(source: string, fits: (text: string) => boolean): fc.Arbitrary<string> {
  const pattern = new RegExp(source, 'u');
  const plain = fc.constantFrom(...plainTexts.filter((text) => pattern.test(text) && fits(text)), 'a-word');
  try {
    return fc.oneof(plain, fc.stringMatching(pattern, { maxLength: 200 }));
  } catch {
    return plain;
  }
}
