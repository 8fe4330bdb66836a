import type { OptionId } from '../../kernel/ids';
import type { Locale } from '../../kernel/locale';
import type { ItemText } from '../../questions/item';
import { amountId } from '../amounts';
import type { Solved } from '../contract';
import { storyOf } from '../stories';
import { inSeconds } from '../wording';
import type { In, VisibilityParams } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

const WORDS = { en, ko };

export function render(p: VisibilityParams, solved: Solved, locale: Locale): ItemText {
  const words = WORDS[locale];
  const stem = words.stem(p, storyOf(p.frame, locale));
  const explanation = words.explanation(p);
  const options: Record<OptionId, string> = {};
  const reasons: Record<OptionId, string> = {};
  switch (p.direction) {
    case 'trigger':
    case 'reappears':
    case 'fits':
      amounts(p, solved, locale, options, reasons);
      break;
    case 'symptom':
      for (const id of p.changes) {
        options[id] = words.change(id);
        reasons[id] = words.changeReason(p, id);
      }
      break;
    case 'life':
      for (const id of p.shown) {
        options[id] = words.step(p, id);
        reasons[id] = words.stepReason(id);
      }
      break;
  }
  return { stem, options, reasons, explanation };
}

function amounts(
  p: In<'trigger' | 'reappears' | 'fits'>,
  { structure }: Solved,
  locale: Locale,
  options: Record<OptionId, string>,
  reasons: Record<OptionId, string>,
): void {
  if (structure.kind !== 'single') return;
  for (const lure of p.lures) {
    options[amountId(lure.value)] = inSeconds(lure.value, locale);
    reasons[amountId(lure.value)] = WORDS[locale].lureReason(p, lure.belief);
  }
  options[structure.key] = inSeconds(Number(structure.key.slice(1)), locale);
  reasons[structure.key] = WORDS[locale].explanation(p);
}
