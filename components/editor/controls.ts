/** The keys of what the bar of the editor does. */
export const controlKeys = {
  strong: 'mod+b',
  em: 'mod+i',
  link: 'mod+shift+u',
  bullet_list: 'mod+shift+8',
  ordered_list: 'mod+shift+7',
  blockquote: 'mod+shift+9',
  heading: 'mod+alt+2',
  code: 'mod+e',
  code_block: 'mod+shift+e',
} as const;

export type ControlName = keyof typeof controlKeys;
export const controlNames = Object.keys(controlKeys) as ControlName[];

/** Where the cursor stands, and what can be done there. */
export type EditorControls = {
  active: ReadonlySet<ControlName>;
  /** The target of the link at the cursor. */
  href: string | null;
  toggle: (name: Exclude<ControlName, 'link'>) => void;
  /** Null takes the link away. */
  setLink: (href: string | null) => void;
};

/** A field that one writes Markdown in, with marks or as they look. */
export type WritingHandle = {
  focus: () => void;
  blur: () => void;
  /** Puts Markdown in the place of what is selected, with the cursor after it. */
  insertMarkdown: (markdown: string) => void;
  /** Remembers where the cursor is, for Markdown that comes later: each gets a line of its own, below the one before. */
  holdPlace: () => (markdown: string) => void;
  /** Selects the first place where these words of the text stand. */
  select: (markdown: string) => void;
  /** Whether one is about to write on a line with nothing in it. */
  isAtEmptyLine: () => boolean;
};
