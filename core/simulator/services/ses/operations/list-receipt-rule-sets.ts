import type { Operation } from '../../../engine/contract';
import type {
  ListReceiptRuleSetsRequest,
  ListReceiptRuleSetsResponse,
} from '../../../shapes/generated/ses.types';
import { pageOf } from '../paging';
import { metadataOf } from '../receiving/rule-sets';
import type { SesState } from '../state';

export const listReceiptRuleSets: Operation<
  SesState,
  ListReceiptRuleSetsRequest,
  ListReceiptRuleSetsResponse
> = {
  run({ NextToken: token }, { state }) {
    const { items, NextToken } = pageOf([...state.ruleSets.values()], token);
    return { RuleSets: items.map(metadataOf), NextToken };
  },
};
