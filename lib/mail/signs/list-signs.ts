import { say } from '#locales/say.ts';
import { type Sign, valuesOf } from './sign.ts';

const marks = ['list-id', 'list-post', 'x-beenthere', 'x-mailman-version', 'list-unsubscribe'];

/** Mailing lists and newsletters (RFC 2369, RFC 2919). */
export const listSign: Sign = (parsed) => {
  const mark = marks.find((name) => valuesOf(parsed, name).length > 0);
  if (mark) return say('classified.list_header', { header: mark });
  const list = ['precedence', 'x-precedence', 'preference'].find((name) =>
    valuesOf(parsed, name).some((value) => /^list$/i.test(value)),
  );
  return list ? say('classified.list_precedence', { header: list }) : null;
};
