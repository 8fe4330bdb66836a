import type { Operation } from '../../../engine/contract';
import type {
  ListEmailTemplatesRequest,
  ListEmailTemplatesResponse,
} from '../../../shapes/generated/sesv2.types';
import { pageOf } from '../paging';
import type { SesState } from '../state';

export const listEmailTemplates: Operation<SesState, ListEmailTemplatesRequest, ListEmailTemplatesResponse> =
  {
    internal: true,
    run({ NextToken: token, PageSize }, { state }) {
      const { items, NextToken } = pageOf([...state.templates.values()], token, PageSize);
      const TemplatesMetadata = items.map(({ name, createdAt }) => ({
        TemplateName: name,
        CreatedTimestamp: createdAt,
      }));
      return { TemplatesMetadata, NextToken };
    },
  };
