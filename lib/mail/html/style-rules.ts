/** Declarations of a style, by property; `!important` ones end in it. */
export type Declarations = Map<string, string>;

/** The declarations that the `<style>` of a mail gives to a tag, a class or an id. */
export type StyleRules = Map<string, Declarations>;

const maxCssChars = 200_000;
const maxRules = 4000;
/** With other ancestors, a rule may or may not apply, so it is not read. */
const selector =
  /^(?:(?:html|body|table|tbody|tr|td|div|p|\*)\s*>?\s+)*([a-z][a-z0-9]*|(?:[a-z][a-z0-9]*)?[.#][\w-]+)$/i;

/** The simple rules of all `<style>` elements that hold on every screen. */
export function styleRules(html: string): StyleRules {
  const rules: StyleRules = new Map();
  const css = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)(?:<\/style|$)/gi)]
    .map(([, content = '']) => content)
    .join('\n')
    .slice(0, maxCssChars)
    .replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' ');
  readRules(css, rules, 0);
  return rules;
}

/** The declarations of a style attribute. */
export function declarationsOf(style: string): Declarations {
  const declarations: Declarations = new Map();
  for (const declaration of style.slice(0, 10_000).split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, colon).trim().toLowerCase();
    if (colon > 0)
      declare(
        declarations,
        name,
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return declarations;
}

/** What holds for an element: its tag's rules, its classes', its id's, its own style. */
export function styleOf(
  rules: StyleRules,
  { name, className, id, style }: { name: string; className: string; id: string; style: string },
): Declarations {
  const classes = className.split(/\s+/).filter(Boolean).slice(0, 30);
  const keys = [name, ...classes.flatMap((each) => [`.${each}`, `${name}.${each}`])];
  if (id) keys.push(`#${id}`, `${name}#${id}`);
  const merged: Declarations = new Map();
  for (const declarations of [...keys.map((key) => rules.get(key)), declarationsOf(style)]) {
    for (const [property, value] of declarations ?? []) declare(merged, property, value);
  }
  return merged;
}

function declare(declarations: Declarations, name: string, value: string) {
  const before = declarations.get(name);
  if (before?.endsWith('!important') && !value.endsWith('!important')) return;
  declarations.set(name, value);
}

function readRules(css: string, rules: StyleRules, depth: number) {
  let from = 0;
  while (rules.size < maxRules) {
    const open = css.indexOf('{', from);
    if (open < 0) return;
    const close = closingBrace(css, open);
    const prelude = css.slice(from, open).split(';').at(-1)?.trim() ?? '';
    const block = css.slice(open + 1, close);
    if (!prelude.startsWith('@')) addRule(prelude, block, rules);
    else if (depth < 3 && /^@media\s+(only\s+)?(all|screen)$/i.test(prelude))
      readRules(block, rules, depth + 1);
    from = close + 1;
  }
}

function closingBrace(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++;
    else if (css[at] === '}' && --depth === 0) return at;
  }
  return css.length;
}

function addRule(prelude: string, block: string, rules: StyleRules) {
  for (const each of prelude.split(',').slice(0, 50)) {
    const key = selector.exec(each.trim())?.[1];
    if (!key) continue;
    const known = rules.get(key) ?? new Map();
    for (const [name, value] of declarationsOf(block)) declare(known, name, value);
    rules.set(key, known);
  }
}
