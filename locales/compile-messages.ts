import compileMessage from 'icu-minify/compile';

type Messages = { readonly [key: string]: string | Messages };

/** Compiles the messages of all levels, for use-intl without its parser. @throws SyntaxError for a message that is none. */
export function compileMessages(messages: Messages): unknown {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      typeof message === 'string' ? sendable(compileMessage(message)) : compileMessages(message),
    ]),
  );
}

/**
 * A compiled message as React hands it to browsers, which takes objects with a prototype alone. An option that says nothing
 * becomes no parts at all: of an empty part use-intl 4.15 makes an array, and no text.
 */
function sendable(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(sendable);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([option, value]) => [option, value === '' ? [] : sendable(value)]),
  );
}
