import { invalidRenderingParameter, missingRenderingAttribute } from '../refusals';
import type { Template } from '../state';

type Data = Readonly<Record<string, unknown>>;

/** A template with its data put in. */
export interface Rendered {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The data of a template. Refuses what is no JSON object. */
export function readData(json: string): Data {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Data;
  } catch {
    // Said below.
  }
  throw invalidRenderingParameter('Template rendering data is invalid');
}

/** Puts values in for `{{name}}` and `{{outer.inner}}`. Refuses data that lacks one. Blocks are left as they stand. */
export function render({ subject, text, html }: Template, data: Data): Rendered {
  return { subject: fill(subject, data), text: fill(text, data), html: fill(html, data) };
}

const fill = (text: string, data: Data): string =>
  text.replace(/\{\{\{?\s*([A-Za-z0-9_.-]+)\s*\}?\}\}/g, (_, path: string) => String(valueAt(data, path)));

function valueAt(data: Data, path: string): unknown {
  let value: unknown = data;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
      throw missingRenderingAttribute(path);
    value = (value as Data)[name];
  }
  return value;
}
