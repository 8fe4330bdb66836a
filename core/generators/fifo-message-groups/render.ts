import type { Locale } from '../../kernel/locale';
import type { ItemText } from '../../questions/item';
import type { Solved } from '../contract';
import { recordOf } from '../record';
import { storyOf } from '../stories';
import type { GroupParams } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

const WORDS = { en, ko };

export function render(p: GroupParams, { structure }: Solved, locale: Locale): ItemText {
  const words = WORDS[locale];
  const story = storyOf(p.frame, locale);
  const stem = words.stem(p, story);
  const explanation = words.explanation(p);
  if (p.direction === 'next' && structure.kind === 'multiple')
    return {
      stem,
      exhibits: [{ title: words.TABLE, body: words.table(p) }],
      options: recordOf(structure.options, words.messageName),
      reasons: recordOf(structure.options, (option) => words.messageReason(p, option)),
      explanation,
    };
  if (p.direction === 'choose')
    return {
      stem,
      options: recordOf(p.choices, (choice) => words.choice(choice, story)),
      reasons: recordOf(p.choices, (choice) => words.choiceReason(p, choice)),
      explanation,
    };
  return { stem, options: {}, reasons: {}, explanation };
}
