import { valueAt } from './view';

const PLACE = /\$\{([^}]+)\}/g;
const WHOLE = /^\$\{([^}]+)\}$/;

/** Texts of the form `${path}` as the value there; such places inside a longer text as its words. */
export function filled(template: unknown, subject: unknown): unknown {
  if (typeof template === 'string') {
    const whole = WHOLE.exec(template)?.[1];
    if (whole !== undefined) return valueAt(subject, whole);
    return filledText(template, subject);
  }
  if (Array.isArray(template)) return template.map((part) => filled(part, subject));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, part]) => [key, filled(part, subject)]));
}

/** A text with each `${path}` replaced by the words of the value there. */
export const filledText = (template: string, subject: unknown): string =>
  template.replace(PLACE, (_, path: string) => worded(valueAt(subject, path)));

/** Texts as they are, everything else as JSON. */
export const worded = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
