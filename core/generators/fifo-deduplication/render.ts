import type { Locale } from '../../kernel/locale';
import type { ItemText } from '../../questions/item';
import type { Solved } from '../contract';
import { recordOf } from '../record';
import { storyOf } from '../stories';
import type { DedupParams } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

const WORDS = { en, ko };

export function render(p: DedupParams, { structure }: Solved, locale: Locale): ItemText {
  const words = WORDS[locale];
  const stem = words.stem(p, storyOf(p.frame, locale));
  const explanation = words.explanation(p);
  if (p.direction === 'second') {
    const key = structure.kind === 'single' ? structure.key : '';
    return {
      stem,
      options: recordOf(p.fates, (fate) => words.FATE[fate]),
      reasons: recordOf(p.fates, (fate) =>
        fate === key ? explanation : `${words.NOT[fate]} ${explanation}`,
      ),
      explanation,
    };
  }
  if (p.direction === 'retry') return { stem, options: {}, reasons: {}, explanation };
  const exhibits = [{ title: words.TABLE, body: words.table(p) }];
  if (structure.kind !== 'multiple') return { stem, exhibits, options: {}, reasons: {}, explanation };
  return {
    stem,
    exhibits,
    options: recordOf(structure.options, words.sendName),
    reasons: recordOf(structure.options, (option) =>
      words.sendReason(p, option, structure.key.includes(option)),
    ),
    explanation,
  };
}
