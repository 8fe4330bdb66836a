import { nameOf } from '@/core/labs/model/model';
import type { WorldEvent } from '@/core/simulator/engine/contract';

/** Characters of an id that tell it from others well enough. */
const ID_SHOWN = 8;
const WORD_MAX = 120;

/** An event in words: the template's `{names}` are filled from its details. */
export const eventSentence = (template: string, { detail }: WorldEvent): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => wordOf(detail[name]));

/** An event nobody has worded: its type as words, and its details. */
export function plainSentence({ service, type, detail }: WorldEvent): string {
  const words = type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  const details = Object.entries(detail)
    .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
    .map(([name, value]) => `${name} ${wordOf(value)}`);
  return [`${service}: ${words}`, ...details].join(', ');
}

function wordOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordOf).join(', ');
  if (typeof value === 'number') return value.toLocaleString('en');
  if (typeof value !== 'string') return value === undefined ? '—' : JSON.stringify(value);
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value)) return value.slice(0, ID_SHOWN);
  const name = nameOf(value);
  return name.length > WORD_MAX ? `${name.slice(0, WORD_MAX)}…` : name;
}
