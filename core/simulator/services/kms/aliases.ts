import type { Ctx } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import { aliasArn } from './key-arns';
import { notFound, validation } from './refusals';
import type { Alias, KmsState } from './state';

const RESERVED = 'alias/aws/';

/** Refuses names that do not begin as aliases do, and those that AWS keeps for its managed keys. */
export function checkAliasName(name: string): void {
  if (!name.startsWith('alias/'))
    throw validation(
      'Alias must start with the prefix "alias/". Please see https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html',
    );
  if (name === 'alias/') throw validation('Invalid identifier');
  if (name.startsWith(RESERVED)) throw new AwsRefusal('NotAuthorizedException', '');
}

export function aliasNamed(name: string, ctx: Ctx<KmsState>): Alias {
  const alias = ctx.state.aliases.get(name);
  if (!alias) throw notFound(`Alias ${aliasArn(ctx, name)} is not found.`);
  return alias;
}
