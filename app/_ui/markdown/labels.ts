import 'server-only';
import type { Locale } from '@/core/kernel/locale';
import { messagesOf } from '@/server/i18n/messages';
import type { MarkdownLabels } from './options';

/** The renderer's own words: `markdown` in the namespace `notes`. They take no values. */
export function markdownLabels(locale: Locale): MarkdownLabels {
  const words: unknown = messagesOf(locale).notes?.markdown;
  const label = (key: keyof MarkdownLabels): string => {
    const value = typeof words === 'object' && words ? Reflect.get(words, key) : undefined;
    if (typeof value !== 'string') throw new Error(`notes.markdown.${key} is missing in ${locale}`);
    return value;
  };
  return {
    note: label('note'),
    tip: label('tip'),
    warning: label('warning'),
    exam: label('exam'),
    examSide: label('examSide'),
    todaySide: label('todaySide'),
    footnotes: label('footnotes'),
    backToText: label('backToText'),
    table: label('table'),
    diagram: label('diagram'),
    anchor: label('anchor'),
    done: label('done'),
    open: label('open'),
    image: label('image'),
  };
}
