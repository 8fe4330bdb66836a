import type { ListResourceTagsRequest, ListResourceTagsResponse } from '../../../shapes/generated/kms.types';
import { onKey } from '../on-key';
import { page, SHORT_PAGE_DEFAULT } from '../paging';

export const listResourceTags = onKey<ListResourceTagsRequest, ListResourceTagsResponse>(
  'ListResourceTags',
  (key, input) => {
    const [tags, end] = page([...key.tags], input, SHORT_PAGE_DEFAULT);
    return { Tags: tags.map(([TagKey, TagValue]) => ({ TagKey, TagValue })), ...end };
  },
);
