const allowed = new Set(
  `background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width border-collapse border-color border-left
  border-left-color border-left-style border-left-width border-radius border-right border-right-color border-right-style border-right-width
  border-spacing border-style border-top border-top-color border-top-style border-top-width border-width clear color direction display float
  font font-family font-size font-style font-variant font-weight height letter-spacing line-height list-style-type margin margin-bottom
  margin-left margin-right margin-top max-height max-width min-height min-width overflow-wrap padding padding-bottom padding-left
  padding-right padding-top table-layout text-align text-decoration text-indent text-transform vertical-align white-space width word-break
  word-spacing word-wrap`.split(/\s+/),
);

/** No brackets except in colours, no backslash, no colon: nothing that loads, escapes or runs. */
const plainValue = /^(?:[\w\s.,%#'"!+-]|(?:rgba?|hsla?)\([\d\s.,%/]*\))*$/i;
/** Large negative offsets move text off screen, where programs would still read it. */
const offscreen = /-\d{3}/;
const hiding =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|(?<!-)color\s*:\s*transparent|max-height\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$))/i;

/** The allowed declarations of a style attribute: layout and colour only. */
export function safeStyle(style: string): string {
  if (style.length > 10_000) return '';
  return style
    .split(';')
    .map((declaration) => {
      const colon = declaration.indexOf(':');
      return [declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim()] as const;
    })
    .map(([name, value]) =>
      name === 'background' ? (['background-color', colorIn(value)] as const) : ([name, value] as const),
    )
    .filter(
      ([name, value]) =>
        allowed.has(name) && value !== '' && plainValue.test(value) && !offscreen.test(value),
    )
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}

/** Only the colour of a background is kept, so that pale text on it stays legible. */
function colorIn(background: string): string {
  const values = background.match(/(?:rgba?|hsla?)\([^()]*\)|[^\s()]+(?:\([^()]*\))?/gi) ?? [];
  return (
    values.find(
      (value) =>
        /^(?:#[\da-f]{3,8}|(?:rgba?|hsla?)\(.*\)|[a-z]+)$/i.test(value) &&
        !notColors.has(value.toLowerCase()),
    ) ?? ''
  );
}

const notColors = new Set(
  `none repeat repeat-x repeat-y no-repeat space round scroll fixed local top right bottom left center auto cover contain border-box
  padding-box content-box text inherit initial unset revert`.split(/\s+/),
);

/** Whether a style attribute hides its element, as with preheaders or text meant for machines. */
export const hides = (style: string) => hiding.test(style.slice(0, 10_000));
