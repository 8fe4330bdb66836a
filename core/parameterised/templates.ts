import { texFigure, tidy } from '../generators/figures';
import type { Locale, Localized } from '../kernel/locale';
import { type Particle, withParticle } from '../kernel/particle';
import { withUnit } from './units';

/** What stands for a name in a text: a number with its unit, or words. */
export type Shown =
  | { type: 'number'; value: number; unit: string; decimals: number }
  | { type: 'words'; id: string; words: Localized };

/**
 * `number` leaves the unit away, `tex` writes the number for a formula between dollar signs, `code` as a program
 * reads it: digits without unit or commas, and the id of words.
 */
export const FORMS = ['number', 'tex', 'code'] as const;
type Form = (typeof FORMS)[number];

const PARTICLES: readonly Particle[] = ['은/는', '이/가', '을/를', '과/와', '으로/로', '이/', '아/야'];
const PARTICLE = PARTICLES.map((particle) => (particle === '이/' ? '이/(?=[가-힣])' : particle)).join('|');

/**
 * `{{name}}` or `{{name|form}}`, and the pair of particles that may follow it, marks of emphasis between them:
 * `{{timeout}}을/를`, `**{{timeout}}**은/는`. `{{fact:...}}` is another notation and is left alone.
 */
const PLACEHOLDER = new RegExp(
  `\\{\\{\\s*([A-Za-z][A-Za-z0-9_]*)\\s*(?:\\|\\s*([A-Za-z]*)\\s*)?\\}\\}(?:([*_\`)]*)(${PARTICLE}))?`,
  'g',
);

/** Anything between double braces. */
const BRACES = /\{\{([^{}]*)\}\}/g;

/** A particle written out right after a value: it fits some values only. */
const FIXED_PARTICLE = /\}\}[*_`)]*(은|는|이|가|을|를|과|와|으로|로)(?=[\s.,!?]|$)/g;

const isForm = (text: string): text is Form => FORMS.some((form) => form === text);

/** Names a template asks for, in order, each once. */
export const namesIn = (template: string): string[] => [
  ...new Set([...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')),
];

/** Places between double braces that are no fact: in a filled text there should be none. */
export const unfilled = (text: string): string[] =>
  (text.match(BRACES) ?? []).filter((place) => !/^\{\{\s*fact:/.test(place));

/** Places between double braces that are neither a placeholder nor a fact. */
export const strayBraces = (template: string): string[] =>
  unfilled(template).filter((place) => {
    const form = new RegExp(PLACEHOLDER.source).exec(place);
    return form === null || (form[2] !== undefined && !isForm(form[2]));
  });

/** Particles that stand fixed after a value. */
export const fixedParticles = (template: string): string[] => [
  ...new Set([...template.matchAll(FIXED_PARTICLE)].map((match) => match[1] ?? '')),
];

/** A template with its values filled in; a name nobody knows stays as written. */
export function filled(template: string, names: ReadonlyMap<string, Shown>, locale: Locale): string {
  return template.replace(
    PLACEHOLDER,
    (whole: string, name: string, form: string | undefined, marks = '', particle?: Particle) => {
      const shown = names.get(name);
      if (!shown) return whole;
      const words = worded(shown, form, locale);
      if (!particle) return words + marks;
      // The particle follows the marks but fits what stands between them.
      return words + marks + withParticle(words, particle).slice(words.length);
    },
  );
}

function worded(shown: Shown, form: string | undefined, locale: Locale): string {
  if (shown.type === 'words') return form === 'code' ? shown.id : shown.words[locale];
  const { value, unit, decimals } = shown;
  if (form === 'tex') return texFigure(value, decimals);
  if (form === 'code') return String(tidy(value, decimals));
  return withUnit(value, form === 'number' ? '' : unit, decimals, locale);
}
