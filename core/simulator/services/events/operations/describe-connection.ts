import type { Operation } from '../../../engine/contract';
import type {
  DescribeConnectionRequest,
  DescribeConnectionResponse,
} from '../../../shapes/generated/events.types';
import { connectionAt, connectionOutput } from '../destinations/connection';
import { given } from '../given';
import { connectionArn } from '../names';
import type { EventsState } from '../state';

/** Tells of a connection, without its secrets. */
export const describeConnection: Operation<
  EventsState,
  DescribeConnectionRequest,
  DescribeConnectionResponse
> = {
  guard: ({ Name }, ctx) => ({ arn: connectionArn(ctx, Name, '*') }),
  run({ Name }, ctx) {
    const connection = connectionAt(ctx, Name, 'describe');
    return {
      ...connectionOutput(connection),
      SecretArn: connection.secretArn,
      AuthParameters: connection.authParameters,
      ...given({ Description: connection.description, KmsKeyIdentifier: connection.kmsKeyIdentifier }),
    };
  },
};
