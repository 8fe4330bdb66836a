import type { Limits } from '@/core/facts/limits';
import { recordedLimits } from '@/core/facts/recorded-limits';
import type { AnyGenerator } from '@/core/generators/contract';
import type { DrawRequest } from '@/core/generators/draw-item';
import { GENERATORS } from '@/core/generators/list';
import { createRng } from '@/core/kernel/rng';
import type { ItemStructure, ItemText, PartStructure } from '@/core/questions/item';
import { counted, type Mutants } from './mutants';
import { type LimitsByProfile, requestAt } from './requests';

/** Items proved under a changed fact, until one of them fails. */
const SEEDS = 600;
const CHANGES: readonly (readonly [string, (value: number) => number])[] = [
  ['doubled', (value) => value * 2],
  ['halved', (value) => Math.floor(value / 2)],
];

/**
 * Changes each number that decides a key, under the proof alone: what was drawn and solved with the true value must
 * then fail. A number that only leads to a wrong option decides nothing, and one that the stem states is given.
 */
export function mutateFacts(limits: LimitsByProfile): Mutants {
  const tried = GENERATORS.flatMap((generator) =>
    factsRead(generator, limits)
      .filter((fact) => Number(limits.exam[fact]) > 1)
      .flatMap((fact) =>
        CHANGES.flatMap(([name, change]) => {
          const changed = (of: Limits): Limits => ({ ...of, [fact]: change(Number(of[fact])) });
          const mutant = { exam: changed(limits.exam), today: changed(limits.today) };
          if (!decides(generator, limits, mutant)) return [];
          const outcome = isCaught(generator, limits, mutant) ? 'caught' : 'escaped';
          return [[`${generator.slug}: ${fact} ${name}`, outcome] as const];
        }),
      ),
  );
  return counted('facts', tried);
}

/** Whether a stem has another key under the change. */
function decides(generator: AnyGenerator, limits: LimitsByProfile, changed: LimitsByProfile): boolean {
  for (let i = 0; i < READ_SEEDS; i++) {
    const request = requestAt(i, limits);
    const before = asked(generator, request);
    const after = asked(generator, { ...request, limits: changed[request.profile] });
    if (before && after && before.stem === after.stem && before.key !== after.key) return true;
  }
  return false;
}

/** The stem of an item and its key in words; undefined where nothing can be drawn. */
function asked(generator: AnyGenerator, { seed, level, profile, limits }: DrawRequest) {
  try {
    const p = generator.draw(createRng(`${generator.slug}:${seed}`), level, limits, profile);
    const solved = generator.solve(p, limits);
    return said(solved.structure, generator.render(p, solved, 'en'));
  } catch {
    return undefined;
  }
}

function said(structure: ItemStructure, text: ItemText): { stem: string; key: string } {
  if (structure.kind !== 'case')
    return { stem: [text.stem, ...offered(structure, text)].join(' '), key: keyInWords(structure, text) };
  // Statements to choose from are drawn after the numbers of other parts, so they may be others for no reason of theirs.
  const parts = structure.parts.flatMap((part) => {
    const own = text.parts?.[part.id];
    return own && part.structure.kind !== 'multiple' ? [said(part.structure, own)] : [];
  });
  return {
    stem: [text.stem, ...parts.map(({ stem }) => stem)].join(' '),
    key: parts.map(({ key }) => key).join(' '),
  };
}

/** What is to be chosen from belongs to the question; amounts do not, as they follow from the key. */
function offered({ kind }: PartStructure, { options }: ItemText): string[] {
  if (kind !== 'single' && kind !== 'multiple') return [];
  const texts = Object.values(options).map((option) =>
    kind === 'single' ? option.replace(/\d[\d,.]*/g, '') : option,
  );
  return texts.sort();
}

function keyInWords(structure: PartStructure, { options }: ItemText): string {
  switch (structure.kind) {
    case 'numeric':
      return String(structure.key);
    case 'single':
      return options[structure.key] ?? '';
    case 'matching':
      return JSON.stringify(structure.key);
    default:
      return structure.key.map((option) => options[option]).join(' ');
  }
}

/** Numbers of the registry that drawing and solving ask for, and proving as well. */
function factsRead(generator: AnyGenerator, limits: LimitsByProfile): readonly string[] {
  const made = new Set<string>();
  const proved = new Set<string>();
  for (let i = 0; i < READ_SEEDS; i++) {
    const { seed, level, profile, limits: own } = requestAt(i, limits);
    const p = generator.draw(
      createRng(`${generator.slug}:${seed}`),
      level,
      recordedLimits(own, made),
      profile,
    );
    const solved = generator.solve(p, recordedLimits(own, made));
    generator.prove(p, solved, recordedLimits(own, proved));
  }
  return [...made].filter((fact) => proved.has(fact) && typeof limits.exam[fact] === 'number');
}

const READ_SEEDS = 200;

function isCaught(generator: AnyGenerator, limits: LimitsByProfile, changed: LimitsByProfile): boolean {
  for (let i = 0; i < SEEDS; i++) {
    if (!stillProved(generator, requestAt(i, limits), changed)) return true;
  }
  return false;
}

function stillProved(generator: AnyGenerator, request: DrawRequest, changed: LimitsByProfile): boolean {
  const { seed, level, profile, limits } = request;
  const p = generator.draw(createRng(`${generator.slug}:${seed}`), level, limits, profile);
  try {
    return generator.prove(p, generator.solve(p, limits), changed[profile]).holds;
  } catch {
    return false;
  }
}
