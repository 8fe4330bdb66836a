import { numberOf, truthOf } from '../formulas/evaluate';
import type { Locale, Localized } from '../kernel/locale';
import { withParticle } from '../kernel/particle';
import type { ProofStep } from '../questions/item';
import { ANSWER, KEY_ID } from './definition';
import { type Draw, within } from './draw';
import { withUnit } from './units';

/** What the author's check says of the key and of every option. */
export interface Verdict {
  /** True when exactly the key passes. */
  holds: boolean;
  steps: readonly ProofStep[];
  /** The first option the check judges otherwise than the definition does. */
  against: string | null;
}

/** Room for what binary fractions leave behind. */
const CLOSE = 1e-9;

/** Holds the key and every other number offered against the author's check. Throws a `DrawFault`. */
export const verdictOn = (draw: Draw): Verdict => within('check', () => judged(draw), draw.names);

function judged(draw: Draw): Verdict {
  const { offered, key, compiled } = draw;
  const passes = judge(draw);
  const { answer } = compiled.body;
  const shown = offered.length > 0 ? offered : [{ id: KEY_ID, value: key }];
  const findings = shown.map(({ id, value }) => ({ id, value, holds: passes(value) }));
  // A typed answer has no options to refuse, so numbers just out of tolerance are tried instead.
  const step = 10 ** -answer.decimals;
  const beside = offered.length > 0 ? [] : [key - answer.tolerance - step, key + answer.tolerance + step];
  const against = findings.find(({ id, holds }) => holds !== (id === KEY_ID))?.id ?? null;
  const tooWide = beside.some(passes);
  return {
    holds: against === null && !tooWide,
    against: against ?? (tooWide ? ANSWER : null),
    steps: [
      { option: null, holds: true, because: stated(draw) },
      ...findings.map(({ id, value, holds }) => ({
        option: offered.length > 0 ? id : null,
        holds,
        because: because(draw, value, holds),
      })),
    ],
  };
}

/** The check as a predicate over numbers. */
function judge({ compiled, scope, names }: Draw): (value: number) => boolean {
  const { body, check } = compiled;
  if (body.check.how === 'condition') {
    return (value) => truthOf(check, { ...scope, names: new Map([...names, [ANSWER, value]]) });
  }
  const truth = numberOf(check, scope);
  const { decimals } = body.answer;
  const size = CLOSE * Math.max(1, Math.abs(truth));
  const scale = 10 ** decimals;
  return (value) => Math.abs(value - Math.round(truth * scale) / scale) <= size;
}

/** What was done; a proof reaches no further than this. */
function stated({ compiled: { body } }: Draw): Localized {
  const { how, formula } = body.check;
  if (how === 'formula') {
    return {
      ko: `출제자가 따로 세운 식 \`${formula}\`으로 다시 계산한다.`,
      en: `Computed again by the author's second formula \`${formula}\`.`,
    };
  }
  return {
    ko: `출제자가 적은 조건 \`${formula}\`에 값마다 대어 본다.`,
    en: `Each number is held against the author's condition \`${formula}\`.`,
  };
}

function because({ compiled, scope }: Draw, value: number, holds: boolean): Localized {
  const { answer, check } = compiled.body;
  const said = (number: number, locale: Locale): string =>
    withUnit(number, answer.unit, answer.decimals, locale);
  if (check.how === 'formula') {
    const truth = numberOf(compiled.check, scope);
    return {
      ko: `다시 계산한 값: ${said(truth, 'ko')}.`,
      en: `The second formula gives ${said(truth, 'en')}.`,
    };
  }
  return {
    ko: `${withParticle(said(value, 'ko'), '은/는')} 조건을 ${holds ? '지킨다' : '지키지 못한다'}.`,
    en: `${said(value, 'en')}: the condition is ${holds ? 'met' : 'not met'}.`,
  };
}
