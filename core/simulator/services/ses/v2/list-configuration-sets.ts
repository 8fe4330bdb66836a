import type { Operation } from '../../../engine/contract';
import type {
  ListConfigurationSetsRequest,
  ListConfigurationSetsResponse,
} from '../../../shapes/generated/sesv2.types';
import { pageOf } from '../paging';
import type { SesState } from '../state';

export const listConfigurationSets: Operation<
  SesState,
  ListConfigurationSetsRequest,
  ListConfigurationSetsResponse
> = {
  internal: true,
  run({ NextToken: token, PageSize }, { state }) {
    const { items, NextToken } = pageOf([...state.configurationSets.keys()], token, PageSize);
    return { ConfigurationSets: items, NextToken };
  },
};
