import { valueAt } from '../../simulator/services/lambda/behavior/view';

/** A text with `${path}` replaced by the value there; texts as they are, everything else as JSON. */
export function filled(template: string, values: unknown): string {
  return template.replace(/\$\{([\w.]+)\}/g, (_, path: string) => {
    const value = valueAt(values, path);
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  });
}

/** JSON text as its value, other text as it is. */
export function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
