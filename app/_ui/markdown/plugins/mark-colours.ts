import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

const HUES = ['grey', 'red', 'orange', 'yellow', 'green', 'cyan', 'blue', 'purple', 'pink'] as const;
type Hue = (typeof HUES)[number];

/** Classes a highlight may carry: ground and ink colours that fit both colour schemes. */
export const MARK_CLASSES: readonly string[] = HUES.flatMap((hue) => [`mark-${hue}`, `mark-ink-${hue}`]);

const NAMED: Readonly<Record<string, Hue>> = {
  gray: 'grey',
  lightgray: 'grey',
  lightgrey: 'grey',
  silver: 'grey',
  gold: 'yellow',
  lightyellow: 'yellow',
  lightgreen: 'green',
  lime: 'green',
  aqua: 'cyan',
  lightblue: 'blue',
  skyblue: 'blue',
  violet: 'purple',
  magenta: 'pink',
  lightpink: 'pink',
};
/** Upper ends of the hue circle's parts, in degrees. */
const ARCS: readonly [number, Hue][] = [
  [15, 'red'],
  [42, 'orange'],
  [70, 'yellow'],
  [165, 'green'],
  [200, 'cyan'],
  [255, 'blue'],
  [295, 'purple'],
  [345, 'pink'],
  [360, 'red'],
];
const GREY_CHROMA = 0.08;

function hueOfRgb(r: number, g: number, b: number): Hue {
  const max = Math.max(r, g, b) / 255;
  const min = Math.min(r, g, b) / 255;
  const chroma = max - min;
  if (chroma < GREY_CHROMA) return 'grey';
  const [red, green, blue] = [r / 255, g / 255, b / 255];
  const sextant =
    max === red
      ? ((green - blue) / chroma + 6) % 6
      : max === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4;
  return ARCS.find(([end]) => sextant * 60 <= end)?.[1] ?? 'grey';
}

/** The nearest of our hues for a CSS colour, or undefined when it is none we read. */
export function hueOf(colour: string): Hue | undefined {
  const text = colour.trim().toLowerCase();
  const named = HUES.find((hue) => hue === text) ?? NAMED[text];
  if (named) return named;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])[0-9a-f]?$/.exec(text);
  if (short) {
    const [r = '', g = '', b = ''] = short.slice(1);
    return hueOfRgb(Number.parseInt(r + r, 16), Number.parseInt(g + g, 16), Number.parseInt(b + b, 16));
  }
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?$/.exec(text);
  if (long) {
    const [r = '', g = '', b = ''] = long.slice(1);
    return hueOfRgb(Number.parseInt(r, 16), Number.parseInt(g, 16), Number.parseInt(b, 16));
  }
  const rgb = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b/.exec(text);
  return rgb ? hueOfRgb(Number(rgb[1]), Number(rgb[2]), Number(rgb[3])) : undefined;
}

/** The classes for the colours of an inline style; every other declaration is ignored. */
export function markClasses(style: string): string[] {
  const classes = style.split(';').flatMap((declaration) => {
    const [property = '', value = ''] = declaration.split(/:(.*)/s);
    const hue = hueOf(value);
    if (!hue) return [];
    const name = property.trim().toLowerCase();
    if (name === 'background' || name === 'background-color') return [`mark-${hue}`];
    return name === 'color' ? [`mark-ink-${hue}`] : [];
  });
  return [...new Set(classes)];
}

/** Runs before the sanitizer, which removes the style itself: blogs colour their highlights inline. */
export const rehypeMarkColours = () => (tree: Root) => {
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'mark') return;
    const { style } = element.properties;
    element.properties = typeof style === 'string' ? { className: markClasses(style) } : {};
  });
};
