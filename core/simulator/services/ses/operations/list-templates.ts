import type { Operation } from '../../../engine/contract';
import type { ListTemplatesRequest, ListTemplatesResponse } from '../../../shapes/generated/ses.types';
import { pageOf } from '../paging';
import type { SesState } from '../state';

export const listTemplates: Operation<SesState, ListTemplatesRequest, ListTemplatesResponse> = {
  run({ NextToken: token, MaxItems }, { state }) {
    const { items, NextToken } = pageOf([...state.templates.values()], token, MaxItems);
    const TemplatesMetadata = items.map(({ name, createdAt }) => ({
      Name: name,
      CreatedTimestamp: createdAt,
    }));
    return { TemplatesMetadata, NextToken };
  },
};
