import type { MessageTag } from '../../../shapes/generated/ses.types';

/** A message as every way of sending describes it. */
export interface Email {
  readonly source: string;
  readonly sourceArn: string | undefined;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly body: string;
  /** In bytes. */
  readonly size: number;
  readonly sizeMax: number;
  readonly tags: readonly MessageTag[];
  readonly configurationSet: string | undefined;
}

export const recipientsOf = ({ to, cc, bcc }: Email): readonly string[] => [...to, ...cc, ...bcc];

interface Destination {
  readonly ToAddresses?: readonly string[] | undefined;
  readonly CcAddresses?: readonly string[] | undefined;
  readonly BccAddresses?: readonly string[] | undefined;
}

export const addressed = ({ ToAddresses = [], CcAddresses = [], BccAddresses = [] }: Destination = {}) => ({
  to: ToAddresses,
  cc: CcAddresses,
  bcc: BccAddresses,
});

const encoder = new TextEncoder();
export const bytesIn = (...texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + encoder.encode(text).length, 0);
