/** The name, with a number before its ending when it is taken: `image.png`, `image-2.png`. */
export function uniqueName(name: string, taken: string[]): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem}-${number}${ending}`;
    if (!taken.includes(candidate)) return candidate;
  }
}

/** The Markdown that shows an image of a reply by its name. */
export function imageMarkdown(name: string): string {
  const words = name.replace(/\.[^.]{1,5}$/, '').replace(/[[\]\\]/g, ' ');
  return /^[\w.-]+$/.test(name) ? `![${words}](${name})` : `![${words}](<${name.replace(/[<>\\]/g, ' ')}>)`;
}

/** The text without the images of that name. */
export function withoutImage(text: string, name: string) {
  return text.replace(/!\[[^\]\n]*\]\((<[^>\n]*>|[^)\s]*)\)\n?/g, (found, target: string) =>
    target === name || target === `<${name}>` ? '' : found,
  );
}

/** Whether the text shows the image of that name. */
export const showsImage = (text: string, name: string) => withoutImage(text, name) !== text;

/** Types that mail programs show in the text. */
export const isImage = (type: string) => /^image\/(?:png|jpeg|gif|webp)$/.test(type);
