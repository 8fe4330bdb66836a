import { valueAt } from './view';

const PLACE = /\$\{([^}]+)\}/g;
const WHOLE = /^\$\{([^}]+)\}$/;

/** Texts of the form `${path}` as the value there; such places inside a longer text as its words. */
export function filled(template: unknown, subject: unknown): unknown {
  if (typeof template === 'string') {
    const whole = WHOLE.exec(template)?.[1];
    if (whole !== undefined) return valueAt(subject, whole);
    return template.replace(PLACE, (_, path: string) => worded(valueAt(subject, path)));
  }
  if (Array.isArray(template)) return template.map((part) => filled(part, subject));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, part]) => [key, filled(part, subject)]));
}

/** Texts as they are, everything else as JSON. */
export const worded = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
