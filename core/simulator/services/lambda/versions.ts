import type { Ctx } from '../../engine/contract';
import type { FunctionVersion, LambdaFunction, LambdaState } from './state';

/** Publishes `$LATEST` as the next version; the last one again when nothing has changed since. */
export function publish(
  fn: LambdaFunction,
  ctx: Ctx<LambdaState>,
  description: string | undefined,
): FunctionVersion {
  const last = fn.versions.get(String(fn.published));
  if (last && last.lastModified === fn.latest.lastModified && last.codeSha256 === fn.latest.codeSha256)
    return last;
  fn.published += 1;
  const version = {
    ...fn.latest,
    version: String(fn.published),
    description: description ?? fn.latest.description,
    revisionId: ctx.uuid(),
  };
  fn.versions.set(version.version, version);
  ctx.emit('VersionPublished', { function: fn.arn, version: version.version });
  return version;
}
