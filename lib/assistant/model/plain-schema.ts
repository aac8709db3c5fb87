import { isObject } from './answer-part.ts';

const kept = ['type', 'description', 'enum', 'properties', 'required', 'items'];

/** A JSON Schema in the words that every server knows: no bounds, no alternatives, no `additionalProperties`. */
export function plainSchema(schema: Record<string, unknown>): Record<string, unknown> {
  const { type, ...rest } = withoutNull(schema);
  const plain = Object.fromEntries(Object.entries({ type, ...rest }).filter(([name]) => kept.includes(name)));
  if (Array.isArray(plain.type)) plain.type = plain.type.find((each) => each !== 'null');
  if (isObject(plain.items)) plain.items = plainSchema(plain.items);
  if (isObject(plain.properties)) {
    plain.properties = Object.fromEntries(
      Object.entries(plain.properties).map(([name, value]) => [
        name,
        isObject(value) ? plainSchema(value) : value,
      ]),
    );
  }
  return plain;
}

/** The first alternative that is not null. */
function withoutNull(schema: Record<string, unknown>): Record<string, unknown> {
  const alternatives = [schema.anyOf, schema.oneOf].find(Array.isArray);
  const first = alternatives?.find((each) => isObject(each) && each.type !== 'null');
  return isObject(first) ? { ...schema, ...first } : schema;
}
