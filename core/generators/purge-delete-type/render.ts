import type { OptionId } from '../../kernel/ids';
import type { Locale } from '../../kernel/locale';
import type { ItemText } from '../../questions/item';
import type { Solved } from '../contract';
import { storyOf } from '../stories';
import { effectId, type PurgeParams } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

const WORDS = { en, ko };

export function render(p: PurgeParams, { structure }: Solved, locale: Locale): ItemText {
  const words = WORDS[locale];
  const text = { stem: words.stem(p, storyOf(p.frame, locale)), explanation: words.explanation(p) };
  const options: Record<OptionId, string> = {};
  const reasons: Record<OptionId, string> = {};
  switch (p.direction) {
    case 'goal':
      for (const id of p.calls) {
        options[id] = words.CALL[id];
        reasons[id] = words.callReason(id, p.goal);
      }
      break;
    case 'left':
      for (const id of p.remains) {
        options[id] = words.remain(p.counts, id);
        reasons[id] = words.remainReason(p.call, id);
      }
      break;
    case 'reply': {
      const key = structure.kind === 'single' ? structure.key : '';
      for (const id of p.replies) {
        options[id] = words.REPLY[id];
        reasons[id] = id === key ? text.explanation : `${words.REPLY_ONLY[id]} ${text.explanation}`;
      }
      break;
    }
    case 'migrate':
      for (const id of p.shown) {
        options[id] = words.move(id, p.to);
        reasons[id] = words.moveReason(id);
      }
      break;
    case 'match':
      for (const id of p.effects) {
        options[effectId(id)] = words.EFFECT[id];
        reasons[effectId(id)] = words.EFFECT_REASON[id];
      }
      return {
        ...text,
        options,
        reasons,
        prompts: Object.fromEntries(p.calls.map((id) => [id, words.PROMPT[id]])),
      };
  }
  return { ...text, options, reasons };
}
