import type { Operation } from '../../../engine/contract';
import type { PutAccountDetailsRequest } from '../../../shapes/generated/sesv2.types';
import { askForProductionAccess } from '../account';
import type { SesState } from '../state';

export const putAccountDetails: Operation<SesState, PutAccountDetailsRequest, object> = {
  internal: true,
  run(request, ctx) {
    const { ContactLanguage = 'EN', UseCaseDescription = '', AdditionalContactEmailAddresses = [] } = request;
    const details = Object.freeze({
      MailType: request.MailType,
      WebsiteURL: request.WebsiteURL,
      ContactLanguage,
      UseCaseDescription,
      AdditionalContactEmailAddresses: Object.freeze([...AdditionalContactEmailAddresses]),
    });
    askForProductionAccess(details, request.ProductionAccessEnabled === true, ctx);
    return {};
  },
};
