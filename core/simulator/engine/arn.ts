/** Parts of an Amazon Resource Name. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** All after the fifth colon. */
  readonly resource: string;
}

const PARTS = 6;

/** The parts of `arn:aws:sqs:us-east-1:111122223333:orders`, or undefined when the text is no ARN. */
export function parseArn(text: string): Arn | undefined {
  const parts = text.split(':');
  if (parts.length < PARTS || parts[0] !== 'arn' || !parts[1] || !parts[2]) return undefined;
  const [, partition, service, region = '', account = ''] = parts as [
    string,
    string,
    string,
    string?,
    string?,
  ];
  return { partition, service, region, account, resource: parts.slice(PARTS - 1).join(':') };
}

/** The canonical URL of the queue of an ARN, by which services that send to it address it. */
export const queueUrlOf = ({
  account,
  region,
  resource,
}: Pick<Arn, 'account' | 'region' | 'resource'>): string =>
  `https://sqs.${region}.amazonaws.com/${account}/${resource}`;
