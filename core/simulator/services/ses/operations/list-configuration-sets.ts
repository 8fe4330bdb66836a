import type { Operation } from '../../../engine/contract';
import type {
  ListConfigurationSetsRequest,
  ListConfigurationSetsResponse,
} from '../../../shapes/generated/ses.types';
import { pageOf } from '../paging';
import type { SesState } from '../state';

export const listConfigurationSets: Operation<
  SesState,
  ListConfigurationSetsRequest,
  ListConfigurationSetsResponse
> = {
  run({ NextToken: token, MaxItems }, { state }) {
    const { items, NextToken } = pageOf([...state.configurationSets.keys()], token, MaxItems);
    return { ConfigurationSets: items.map((Name) => ({ Name })), NextToken };
  },
};
