import { createTailwindMerge } from 'tailwind-merge';

/*
 * Which classes set the same thing, of those that this desk uses. The package knows all of Tailwind, with which it is
 * 7 kB of each first load; `cn.test.ts` holds that for our classes the answers are the same.
 */

const any = (_: string) => true;
const isNumber = (value: string) => /^\d/.test(value);
const isLength = (value: string) => /^\[[\d.-].*\]$/.test(value);

type ClassGroups = Record<string, (string | Record<string, (string | ((value: string) => boolean))[]>)[]>;

const sides = ['x', 'y', 's', 't', 'r', 'b', 'l'];
const borderWidths = sides.map((side) => `border-w-${side}`);
const borderColors = sides.map((side) => `border-color-${side}`);

const classGroups: ClassGroups = {
  display: ['block', 'inline-block', 'inline', 'flex', 'inline-flex', 'table', 'grid', 'contents', 'hidden'],
  position: ['static', 'fixed', 'absolute', 'relative', 'sticky'],
  visibility: ['visible', 'invisible'],
  sr: ['sr-only', 'not-sr-only'],
  'font-size': [{ text: ['tiny', 'small', 'control', 'read', 'title', isLength] }],
  'text-alignment': [{ text: ['left', 'center', 'right'] }],
  'text-wrap': [{ text: ['balance', 'pretty', 'nowrap'] }],
  'text-color': [{ text: [any] }],
  'font-weight': [{ font: ['normal', 'medium', 'semibold'] }],
  'font-family': [{ font: [any] }],
  'font-style': ['italic', 'not-italic'],
  'text-decoration': ['underline', 'line-through', 'no-underline'],
  'text-overflow': ['truncate', 'text-ellipsis'],
  'flex-direction': [{ flex: ['row', 'col', 'row-reverse', 'col-reverse'] }],
  'flex-wrap': [{ flex: ['wrap', 'nowrap'] }],
  flex: [{ flex: [any] }],
  'col-start-end': [{ col: [any] }],
  'row-start-end': [{ row: [any] }],
  'border-w': [{ border: ['', isNumber] }],
  'bg-image': [{ 'bg-linear': [any] }],
  'shadow-color': [{ shadow: ['float', 'raised'] }],
  'decoration-w': [{ decoration: [isNumber] }],
  'decoration-style': [{ decoration: ['dotted', 'dashed'] }],
  'stroke-w': [{ stroke: [isLength] }],
  'outline-w': [{ outline: ['', isNumber] }],
  'outline-color': [{ outline: [any] }],
  'outline-style': [{ outline: ['none'] }],
  'border-style': [{ border: ['solid', 'dashed', 'dotted', 'none'] }],
  'border-color': [{ border: [any] }],
  ...Object.fromEntries(
    sides.flatMap((side, at) => [
      [borderWidths[at], [{ [`border-${side}`]: ['', isNumber] }]],
      [borderColors[at], [{ [`border-${side}`]: [any] }]],
    ]),
  ),
  ...plain(
    ...['p', 'px', 'py', 'pt', 'pr', 'pb', 'pl', 'ps', 'm', 'mx', 'my', 'mt', 'mr', 'mb', 'ml', 'ms'],
    ...['inset', 'inset-x', 'inset-y', 'top', 'right', 'bottom', 'left', 'z'],
    ...['size', 'w', 'h', 'min-w', 'max-w', 'min-h', 'max-h', 'gap', 'gap-x', 'gap-y'],
    ...['grid-cols', 'grid-rows', 'auto-rows', 'col-start', 'row-start', 'basis', 'grow', 'shrink', 'order'],
    ...['items', 'self', 'justify', 'justify-self', 'bg', 'rounded', 'rounded-t', 'rounded-r', 'rounded-b'],
    ...['rounded-l', 'shadow', 'opacity', 'fill', 'stroke', 'outline-offset', 'scroll-my', 'scroll-mb'],
    ...['leading', 'tracking', 'whitespace', 'underline-offset', 'decoration', 'list', 'align', 'columns'],
    ...['overflow', 'overflow-x', 'overflow-y', 'cursor', 'select', 'pointer-events', 'line-clamp'],
    ...['transition', 'duration', 'animate', 'translate-x', 'translate-y', 'rotate', 'object'],
  ),
};

/** Of several classes that set the same thing, the last one stays. */
export const mergeClasses = createTailwindMerge(() => ({
  cacheSize: 500,
  theme: {},
  classGroups,
  conflictingClassGroups: {
    p: ['px', 'py', 'pt', 'pr', 'pb', 'pl', 'ps'],
    px: ['pr', 'pl', 'ps'],
    py: ['pt', 'pb'],
    m: ['mx', 'my', 'mt', 'mr', 'mb', 'ml', 'ms'],
    mx: ['mr', 'ml', 'ms'],
    my: ['mt', 'mb'],
    inset: ['inset-x', 'inset-y', 'top', 'right', 'bottom', 'left'],
    'inset-x': ['right', 'left'],
    'inset-y': ['top', 'bottom'],
    size: ['w', 'h'],
    gap: ['gap-x', 'gap-y'],
    flex: ['basis', 'grow', 'shrink'],
    overflow: ['overflow-x', 'overflow-y'],
    'font-size': ['leading'],
    'line-clamp': ['display', 'overflow'],
    'border-w': borderWidths,
    'border-color': borderColors,
    ...Object.fromEntries(
      ['border-w', 'border-color'].flatMap((of) => [
        [`${of}-x`, [`${of}-r`, `${of}-l`]],
        [`${of}-y`, [`${of}-t`, `${of}-b`]],
      ]),
    ),
    rounded: ['rounded-t', 'rounded-r', 'rounded-b', 'rounded-l'],
    'scroll-my': ['scroll-mb'],
  },
  conflictingClassGroupModifiers: {},
  orderSensitiveModifiers: [],
}));

/** Groups whose classes are `prefix-anything`. */
function plain(...prefixes: string[]): ClassGroups {
  return Object.fromEntries(prefixes.map((prefix) => [prefix, [{ [prefix]: ['', any] }]]));
}
