import { limit } from '../../../facts/limits';
import type { Ctx } from '../../engine/contract';
import { invalid } from './refusals';
import type { S3State, Tag } from './state';

export const checkObjectTags = (ctx: Ctx<S3State>, tags: readonly Tag[]): void =>
  checkTags(tags, limit(ctx.limits, 's3.object.tags.max'), 'Object tags cannot be greater than');

export const checkBucketTags = (ctx: Ctx<S3State>, tags: readonly Tag[]): void =>
  checkTags(tags, limit(ctx.limits, 's3.bucket.tags.max'), 'Bucket tag count cannot be greater than');

function checkTags(tags: readonly Tag[], max: number, tooMany: string): void {
  if (tags.length > max) throw invalid('BadRequest', `${tooMany} ${max}`);
  if (new Set(tags.map(({ Key }) => Key)).size < tags.length)
    throw invalid('InvalidTag', 'Cannot provide multiple Tags with the same key');
}
