import type { Operation } from '../../../engine/contract';
import type { ListAliasesRequest, ListAliasesResponse } from '../../../shapes/generated/kms.types';
import { keyById } from '../keys';
import { page } from '../paging';
import type { KmsState } from '../state';
import { aliasView } from '../views';

export const listAliases: Operation<KmsState, ListAliasesRequest, ListAliasesResponse> = {
  run(input, ctx) {
    const id = input.KeyId === undefined ? undefined : keyById(input.KeyId, ctx).id;
    const wanted = [...ctx.state.aliases].filter(([, { keyId }]) => id === undefined || keyId === id);
    const [aliases, end] = page(wanted, input);
    return { Aliases: aliases.map(([name, alias]) => aliasView(name, alias, ctx)), ...end };
  },
};
