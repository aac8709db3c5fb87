/** Where one writes: replies, notes and new mail. */
export const composer = {
  bar: 'Text formatting',
  strong: 'Bold',
  em: 'Italic',
  link: 'Link',
  bullet_list: 'List',
  ordered_list: 'Numbered list',
  blockquote: 'Quote',
  heading: 'Heading',
  code: 'Code',
  code_block: 'Block of code',
  linkTarget: 'Link to',
  linkWrong: 'Enter a web or email address.',
  linkSet: 'Set link',
  linkRemove: 'Remove link',
} as const;
