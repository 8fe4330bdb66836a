import type { OptionId } from '../../kernel/ids';
import type { Locale } from '../../kernel/locale';
import type { ItemText } from '../../questions/item';
import { amountId } from '../amounts';
import type { Solved } from '../contract';
import { storyOf } from '../stories';
import { inSeconds } from '../wording';
import { type DelayParams, SETTINGS } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

const WORDS = { en, ko };

export function render(p: DelayParams, { structure }: Solved, locale: Locale): ItemText {
  const words = WORDS[locale];
  const keyed = structure.kind === 'single' ? structure.key : '';
  const explanation = words.explanation(p, SETTINGS.find((setting) => setting === keyed) ?? 'retention');
  const options: Record<OptionId, string> = {};
  const reasons: Record<OptionId, string> = {};
  if (p.direction === 'setting') {
    for (const id of p.settings) {
      options[id] = words.SETTING[id];
      reasons[id] = words.settingReason(id, p.need);
    }
  }
  if (p.direction === 'claims') {
    for (const id of p.claims) {
      options[id] = words.claim(p, id);
      reasons[id] = words.claimReason(p, id);
    }
  }
  if (p.direction === 'second' || p.direction === 'changed') {
    for (const { value, belief } of p.lures) {
      options[amountId(value)] = inSeconds(value, locale);
      reasons[amountId(value)] = words.lureReason(p, belief);
    }
    options[keyed] = inSeconds(Number(keyed.slice(1)), locale);
    reasons[keyed] = explanation;
  }
  return { stem: words.stem(p, storyOf(p.frame, locale)), options, reasons, explanation };
}
