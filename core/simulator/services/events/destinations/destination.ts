import type { Instant } from '../../../../kernel/time';
import type { ConnectionAuthResponseParameters } from '../../../shapes/generated/events.types';

export interface Connection {
  readonly name: string;
  readonly arn: string;
  readonly secretArn: string;
  state: string;
  description: string | undefined;
  authorizationType: string;
  /** Without its secrets, which nothing here can read again. */
  authParameters: ConnectionAuthResponseParameters;
  kmsKeyIdentifier: string | undefined;
  readonly createdAt: Instant;
  modifiedAt: Instant;
  authorizedAt: Instant | undefined;
}

export interface ApiDestination {
  readonly name: string;
  readonly arn: string;
  description: string | undefined;
  connectionArn: string;
  invocationEndpoint: string;
  httpMethod: string;
  ratePerSecond: number;
  /** Calls of the present second, which the rate bounds. */
  second: { start: Instant; calls: number };
  readonly createdAt: Instant;
  modifiedAt: Instant;
}
