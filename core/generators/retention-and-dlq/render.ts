import type { OptionId } from '../../kernel/ids';
import type { Locale } from '../../kernel/locale';
import type { ItemText } from '../../questions/item';
import { amountId } from '../amounts';
import type { Solved } from '../contract';
import { storyOf } from '../stories';
import type { RetentionParams } from './params';
import { fateOf } from './solve';
import * as en from './words.en';
import * as ko from './words.ko';

const WORDS = { en, ko };

export function render(p: RetentionParams, { structure }: Solved, locale: Locale): ItemText {
  const words = WORDS[locale];
  const explanation = words.explanation(p, p.direction === 'fate' ? fateOf(p) : 'in-dlq');
  const options: Record<OptionId, string> = {};
  const reasons: Record<OptionId, string> = {};
  if ((p.direction === 'left' || p.direction === 'needed') && structure.kind === 'single') {
    for (const { value, belief } of p.lures) {
      options[amountId(value)] = words.time(value);
      reasons[amountId(value)] = words.lureReason(p, belief);
    }
    options[structure.key] = words.time(Number(structure.key.slice(1)));
    reasons[structure.key] = explanation;
  }
  if (p.direction === 'fate') {
    for (const fate of p.fates) {
      options[fate] = words.FATE[fate];
      reasons[fate] = explanation;
    }
  }
  if (p.direction === 'lost') {
    for (const change of p.changes) {
      options[change] = words.CHANGE[change];
      reasons[change] = words.changeReason(p, change);
    }
  }
  return { stem: words.stem(p, storyOf(p.frame, locale)), options, reasons, explanation };
}
