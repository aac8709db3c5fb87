import { type DOMOutputSpec, Schema } from 'prosemirror-model';

const paragraph: DOMOutputSpec = ['p', 0];

/**
 * Our Markdown as a document. Each line is a block of its own, so that Enter begins a line and an empty line is seen
 * as one. What the rest cannot show stands in a `source`, letter by letter.
 */
export const markdownSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => paragraph },
    heading: {
      content: 'inline*',
      group: 'block',
      defining: true,
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}` })),
      toDOM: () => ['h2', 0],
    },
    blockquote: {
      content: 'block+',
      group: 'block',
      defining: true,
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: () => ['blockquote', 0],
    },
    bullet_list: {
      content: 'list_item+',
      group: 'block',
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    ordered_list: {
      content: 'list_item+',
      group: 'block',
      attrs: { start: { default: 1 } },
      parseDOM: [{ tag: 'ol', getAttrs: (list) => ({ start: (list as HTMLOListElement).start }) }],
      toDOM: (node) => ['ol', { start: node.attrs.start }, 0],
    },
    list_item: {
      content: 'paragraph block*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    code_block: {
      content: 'text*',
      marks: '',
      group: 'block',
      code: true,
      defining: true,
      attrs: { lang: { default: '' } },
      parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
      toDOM: () => ['pre', ['code', 0]],
    },
    source: {
      content: 'text*',
      marks: '',
      group: 'block',
      code: true,
      defining: true,
      toDOM: () => ['pre', { 'data-source': '' }, 0],
    },
    text: { group: 'inline' },
    /** Only on its way in: a line of its own takes its place. */
    hard_break: { inline: true, group: 'inline', parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
    image: {
      inline: true,
      group: 'inline',
      attrs: { target: {}, words: { default: '' } },
      parseDOM: [
        {
          tag: 'span[data-image]',
          getAttrs: ({ dataset }) => ({ target: dataset.image ?? '', words: dataset.words ?? '' }),
        },
      ],
      toDOM: (node) => [
        'span',
        { 'data-image': node.attrs.target, 'data-words': node.attrs.words },
        `[${node.attrs.words || 'image'}]`,
      ],
    },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{ tag: 'a[href^=http], a[href^=mailto]', getAttrs: (link) => ({ href: hrefOf(link) }) }],
      toDOM: (mark) => ['a', { href: mark.attrs.href, rel: 'noopener noreferrer nofollow' }, 0],
    },
    strong: {
      parseDOM: [
        { tag: 'strong' },
        { tag: 'b', getAttrs: (element) => element.style.fontWeight !== 'normal' && null },
        { style: 'font-weight', getAttrs: (weight) => /^(?:bold(?:er)?|[5-9]\d{2})$/.test(weight) && null },
      ],
      toDOM: () => ['strong', 0],
    },
    em: {
      parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
      toDOM: () => ['em', 0],
    },
    code: {
      excludes: '_',
      code: true,
      parseDOM: [{ tag: 'code' }],
      toDOM: () => ['code', 0],
    },
  },
});

const hrefOf = (link: HTMLElement) => link.getAttribute('href');
