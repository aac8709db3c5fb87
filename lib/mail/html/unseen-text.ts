import { type Declarations, type StyleRules, styleOf, styleRules } from './style-rules.ts';

type Colour = [red: number, green: number, blue: number];
type Appearance = {
  unseen: boolean;
  tiny: boolean;
  /** Null: not known, so that nothing is concluded from it. */
  colour: Colour | null;
  background: Colour | null;
};

const plainPage: Appearance = { unseen: false, tiny: false, colour: [0, 0, 0], background: [255, 255, 255] };
/** Closer colours cannot be told apart (contrast of WCAG 2.2, 1 to 21). */
const minContrast = 1.15;
const named: Record<string, Colour> = {
  white: [255, 255, 255],
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  ghostwhite: [248, 248, 255],
  floralwhite: [255, 250, 240],
  whitesmoke: [245, 245, 245],
  azure: [240, 255, 255],
  mintcream: [245, 255, 250],
  black: [0, 0, 0],
  silver: [192, 192, 192],
  gray: [128, 128, 128],
  grey: [128, 128, 128],
  red: [255, 0, 0],
  navy: [0, 0, 128],
};

type Rules = { styles: StyleRules; template: boolean };
type Attributes = Record<string, string | undefined>;

/**
 * Follows the elements of a mail as they open and close, and says whether a reader would see text here: not when rules of
 * `<style>` hide it, nor off screen, in a `<template>`, in tiny print or in the colour of its ground.
 */
export function createUnseenTracker(html: string) {
  // A template that nothing closes would take the whole rest of the mail away.
  const rules = { styles: styleRules(html), template: /<\/template/i.test(html) };
  const stack: Appearance[] = [plainPage];
  const now = () => stack.at(-1) ?? plainPage;
  return {
    open: (name: string, attributes: Attributes) =>
      void stack.push(appearanceOf(now(), { name, attributes }, rules)),
    close: () => void (stack.length > 1 && stack.pop()),
    isUnseen: () => isUnseen(now()),
  };
}

function appearanceOf(
  around: Appearance,
  { name, attributes }: { name: string; attributes: Attributes },
  rules: Rules,
): Appearance {
  const { class: className = '', id = '', style = '' } = attributes;
  if (isPlain(name, attributes, rules)) return around;
  const declared = styleOf(rules.styles, { name, className, id, style });
  const size = sizeOf(declared);
  return {
    unseen:
      around.unseen ||
      (rules.template && name === 'template') ||
      isHidden(declared) ||
      isOffScreen(declared) ||
      isClipped(declared),
    tiny: size === null ? around.tiny : size <= 2,
    colour: colourOf(declaredValue(declared, 'color') ?? textColour(name, attributes), around.colour),
    background: backgroundOf(declared, attributes, around.background),
  };
}

/** Whether an element changes nothing of how its text looks: most of a mail, so it is decided first. */
function isPlain(name: string, attributes: Attributes, { styles }: Rules): boolean {
  if (styles.size > 0 && (attributes.class || attributes.id || styles.has(name))) return false;
  const { style, color, text, bgcolor, background } = attributes;
  return !(style || color || text || bgcolor || background) && name !== 'template';
}

function isUnseen({ unseen, tiny, colour, background }: Appearance): boolean {
  if (unseen || tiny) return true;
  if (colour === null || background === null) return false;
  return contrast(colour, background) < minContrast;
}

function declaredValue(declared: Declarations, name: string): string | undefined {
  return declared.get(name)?.replace(/\s*!important$/, '');
}

function isHidden(declared: Declarations): boolean {
  const opacity = Number.parseFloat(declaredValue(declared, 'opacity') ?? '1');
  return (
    declaredValue(declared, 'display') === 'none' ||
    ['hidden', 'collapse'].includes(declaredValue(declared, 'visibility') ?? '') ||
    opacity < 0.05
  );
}

function isOffScreen(declared: Declarations): boolean {
  const moved = ['absolute', 'fixed', 'relative'].includes(declaredValue(declared, 'position') ?? '');
  const offsets = moved ? ['left', 'right', 'top', 'bottom'] : [];
  return [...offsets, 'text-indent', 'margin-left', 'margin-top'].some((name) =>
    /^-\d{3,}/.test(declaredValue(declared, name) ?? ''),
  );
}

function isClipped(declared: Declarations): boolean {
  const isNothing = (name: string) =>
    /^[01](?:\.0+)?(?:px|pt|em)?$/.test(declaredValue(declared, name) ?? '');
  const overflow = declaredValue(declared, 'overflow') ?? declaredValue(declared, 'overflow-y');
  return (
    (overflow === 'hidden' && ['height', 'max-height', 'width', 'max-width'].some(isNothing)) ||
    /^rect\((?:\s*[01](?:px)?[\s,]*){4}\)$/.test(declaredValue(declared, 'clip') ?? '') ||
    /^inset\((?:[5-9]\d|100)%/.test(declaredValue(declared, 'clip-path') ?? '') ||
    /\bscale\(0(?:\.0+)?\)/.test(declaredValue(declared, 'transform') ?? '')
  );
}

/** The font size in pixels, as far as it can be told alone; null when it is inherited or relative. */
function sizeOf(declared: Declarations): number | null {
  const size = declaredValue(declared, 'font-size') ?? '';
  const [, number = '', unit = ''] = /^(\d*\.?\d+)(px|pt|em|rem|%)?$/.exec(size) ?? [];
  if (number === '') return null;
  if (Number(number) === 0) return 0;
  return unit === 'px' || unit === 'pt' ? Number(number) : 16;
}

function textColour(name: string, { color, text }: Attributes): string | undefined {
  return name === 'font' ? color : name === 'body' ? text : undefined;
}

function backgroundOf(declared: Declarations, { bgcolor, background }: Attributes, around: Colour | null) {
  const shorthand = declaredValue(declared, 'background');
  const image = declaredValue(declared, 'background-image');
  if (background || /url\(|gradient/.test(`${shorthand} ${image}`)) return null;
  return colourOf(declaredValue(declared, 'background-color') ?? shorthand ?? bgcolor, around);
}

/** A colour; what is not said is `around`, and what cannot be read is null. */
function colourOf(value: string | undefined, around: Colour | null): Colour | null {
  const text = value?.trim().toLowerCase();
  if (!text || text === 'inherit' || text === 'transparent' || text === 'none') return around;
  const hex = /^#?([\da-f]{3}|[\da-f]{6})$/.exec(text)?.[1];
  if (hex) {
    const digits = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
    return digits.map((pair) => Number.parseInt(pair, 16)) as Colour;
  }
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*(?:[,/]\s*1(?:\.0+)?\s*)?\)$/.exec(text);
  return rgb ? [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])] : (named[text] ?? null);
}

function contrast(one: Colour, other: Colour): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
