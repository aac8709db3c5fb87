/** Quotes and signatures come folded: in `details`, which no sender's own mail has once it is sanitised. */
const fold = /<details class="cs-(?:quote|signature)">.*?<\/details>/gs;

export const hasFolds = (html: string) => html.includes('<details class="cs-');
export const withoutFolded = (html: string) => html.replace(fold, '');
export const withFoldsOpen = (html: string) =>
  html.replaceAll('<details class="cs-', '<details open class="cs-');

/** Whether the look of an HTML mail says something that its text does not: tables, pictures, lists, headings. */
export const hasShape = (html: string) => /<(table|img|ul|ol|h[1-6])\b/i.test(withoutFolded(html));
