import type { RefuseInput } from '../../validation/coral-words';
import { invalidValue, missing, refuse } from './refusals';

/** EC2 names the first parameter that is missing or wrong. */
export const refuseInput: RefuseInput = ([violation]) => {
  const parameter = (violation?.path ?? [])
    .map((step) => (typeof step === 'number' ? step + 1 : step))
    .join('.');
  if (violation?.kind === 'required') return missing(parameter);
  if (violation?.kind === 'type')
    return refuse('InvalidParameterValue', `Value for parameter ${parameter} is invalid.`);
  return invalidValue(String(violation?.value), parameter);
};
