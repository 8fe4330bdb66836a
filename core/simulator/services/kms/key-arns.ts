import { parseArn } from '../../engine/arn';
import type { Command, Place } from '../../engine/contract';
import { notFound } from './refusals';

const UUID = /^(?:mrk-[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const isKeyId = (text: string): boolean => UUID.test(text);

export const keyArn = ({ account, region }: Place, id: string): string =>
  `arn:aws:kms:${region}:${account}:key/${id}`;

export const aliasArn = ({ account, region }: Place, name: string): string =>
  `arn:aws:kms:${region}:${account}:${name}`;

/** `1234abcd-…`, `alias/orders`, or the last part of an ARN of either. */
export function localName(keyId: string): string {
  const resource = parseArn(keyId)?.resource ?? keyId;
  return resource.startsWith('key/') ? resource.slice('key/'.length) : resource;
}

/** Keys of other accounts are addressed by ARN; a Region knows its own keys only. */
export function placeOf(keyId: string | undefined, { caller, region }: Command): Place {
  const arn = keyId === undefined ? undefined : parseArn(keyId);
  if (arn && arn.region !== region) throw notFound(`Invalid arn ${arn.region}`);
  return { account: arn?.account || caller.account, region };
}
