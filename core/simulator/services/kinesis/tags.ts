import { limit } from '../../../facts/limits';
import type { Ctx } from '../../engine/contract';
import { invalidArgument } from './refusals';
import type { KinesisState } from './state';

/** What is refused by the first check; the second allows less, as seen on AWS. */
const CHARACTERS = /^[\p{L}\p{M}\p{N}\p{Zs}_./=+\-%@]*$/u;
const REFUSED_LATER = '%';

interface Tagging {
  readonly verb: 'add' | 'remove';
  /** Name of the stream or consumer. */
  readonly of: string;
}

/** Refuses tags with characters AWS does not take, or more tags than a resource may have. */
export function checkTags(
  ctx: Ctx<KinesisState>,
  tags: Readonly<Record<string, string>>,
  present: ReadonlyMap<string, string>,
  tagging: Tagging,
): void {
  checkCharacters(ctx, Object.entries(tags).flat(), tagging);
  const tagsMax = limit(ctx.limits, 'kds.tags.max');
  const added = Object.keys(tags).filter((key) => !present.has(key)).length;
  if (present.size + added > tagsMax)
    throw invalidArgument(
      `${failed(ctx, tagging)} because a given stream cannot have more than ${tagsMax} tags associated with it.`,
    );
}

export function checkCharacters(ctx: Ctx<KinesisState>, texts: readonly string[], tagging: Tagging): void {
  if (!texts.every((text) => CHARACTERS.test(text)))
    throw invalidArgument(
      'Some tags contain invalid characters. Valid characters: Unicode letters, digits, white space, _ . / = + - % @.',
    );
  if (texts.some((text) => text.includes(REFUSED_LATER)))
    throw invalidArgument(
      `${failed(ctx, tagging)} because some tags contained illegal characters. The allowed characters are Unicode letters, white-spaces, '_',',','/','=','+','-','@'.`,
    );
}

const failed = ({ account }: Ctx<KinesisState>, { verb, of }: Tagging): string =>
  `Failed to ${verb} tags ${verb === 'add' ? 'to' : 'from'} stream ${of} under account ${account}`;

/** Tags by key, in the order of their code points. */
export const sortedTags = (tags: ReadonlyMap<string, string>) =>
  [...tags].sort(([a], [b]) => (a < b ? -1 : 1)).map(([Key, Value]) => ({ Key, Value }));
