import type { OptionId } from '../../kernel/ids';
import type { Locale } from '../../kernel/locale';
import type { ItemText } from '../../questions/item';
import type { Solved } from '../contract';
import { render as renderRetention } from '../retention-and-dlq/render';
import { type Story, storyOf } from '../stories';
import { render as renderVisibility } from '../visibility-timeout/render';
import { PARTS, type PartId, type PipelineParams } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

const WORDS = { en, ko };

export function render(p: PipelineParams, { structure }: Solved, locale: Locale): ItemText {
  const words = WORDS[locale];
  const story = storyOf(p.frame, locale);
  const parts: Record<string, ItemText> = {};
  for (const [i, id] of PARTS[p.direction].entries()) {
    const part = structure.kind === 'case' ? structure.parts[i] : undefined;
    if (part) parts[id] = renderPart(p, id, { structure: part.structure, misconceptions: {} }, story, locale);
  }
  return {
    stem: words.stem(p, story),
    exhibits: [{ title: words.TABLE_TITLE, body: words.table(p) }],
    options: {},
    reasons: {},
    explanation: words.explanation(p),
    parts,
  };
}

function renderPart(p: PipelineParams, id: PartId, solved: Solved, story: Story, locale: Locale): ItemText {
  const words = WORDS[locale];
  const stem = words.ask(p, id, story);
  const options: Record<OptionId, string> = {};
  const reasons: Record<OptionId, string> = {};
  switch (id) {
    case 'place':
      for (const place of p.places) {
        options[place] = words.place(p, place);
        reasons[place] = words.placeReason(p, place);
      }
      return { stem, options, reasons, explanation: words.placeReason(p, 'source') };
    case 'claims':
      for (const claim of p.claims) {
        options[claim] = words.claim(p, claim, story);
        reasons[claim] = words.claimReason(p, claim);
      }
      return { stem, options, reasons, explanation: words.CLAIMS_EXPLANATION };
    case 'more':
      return { stem, options, reasons, explanation: words.more(p) };
    case 'timeout':
      return p.timeout ? { ...renderVisibility(p.timeout, solved, locale), stem } : missing(id);
    case 'moves':
      return p.moves ? { ...renderVisibility(p.moves, solved, locale), stem } : missing(id);
    case 'left':
      return p.left ? { ...renderRetention(p.left, solved, locale), stem } : missing(id);
  }
}

function missing(id: PartId): never {
  throw new RangeError(`order-pipeline: part ${id} was not drawn`);
}
