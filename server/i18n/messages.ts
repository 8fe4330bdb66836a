import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '@/core/kernel/locale';

export type Messages = Record<string, Record<string, unknown>>;

const cache = new Map<Locale, Messages>();

/** Every interface text of a language: one namespace a file in `content/locales/<locale>`. */
export function messagesOf(locale: Locale): Messages {
  const known = cache.get(locale);
  if (known && process.env.NODE_ENV === 'production') return known;
  const folder = join(process.cwd(), 'content', 'locales', locale);
  const messages: Messages = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    messages[file.slice(0, -'.json'.length)] = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  }
  cache.set(locale, messages);
  return messages;
}
