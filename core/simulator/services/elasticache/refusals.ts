import { AwsRefusal } from '../../engine/refusal';
import { ELASTICACHE_SHAPES } from '../../shapes/generated/elasticache';
import { coralRefusals, type RefuseInput } from '../../validation/coral-words';

const NOT_FOUND_STATUS = 404;
const FORBIDDEN_STATUS = 403;

const refuse = (code: string, queryCode: string, message: string, status?: number): AwsRefusal =>
  new AwsRefusal(code, message, { queryCode, ...(status !== undefined && { status }) });

export const invalidParameter = (message: string): AwsRefusal =>
  refuse('InvalidParameterValueException', 'InvalidParameterValue', message);
export const invalidCombination = (message: string): AwsRefusal =>
  refuse('InvalidParameterCombinationException', 'InvalidParameterCombination', message);
export const clusterExists = (): AwsRefusal =>
  refuse('CacheClusterAlreadyExistsFault', 'CacheClusterAlreadyExists', 'Cache cluster already exists');
export const noCluster = (id: string): AwsRefusal =>
  refuse(
    'CacheClusterNotFoundFault',
    'CacheClusterNotFound',
    `CacheCluster ${id} not found.`,
    NOT_FOUND_STATUS,
  );
export const clusterBusy = (): AwsRefusal =>
  refuse(
    'InvalidCacheClusterStateFault',
    'InvalidCacheClusterState',
    'Cache cluster is not in a valid state to be deleted.',
  );
export const groupExists = (id: string): AwsRefusal =>
  refuse(
    'ReplicationGroupAlreadyExistsFault',
    'ReplicationGroupAlreadyExists',
    `Replication group ${id} already exists.`,
  );
export const noGroup = (id: string): AwsRefusal =>
  refuse(
    'ReplicationGroupNotFoundFault',
    'ReplicationGroupNotFoundFault',
    `ReplicationGroup ${id} not found.`,
    NOT_FOUND_STATUS,
  );
export const groupBusy = (): AwsRefusal =>
  refuse(
    'InvalidReplicationGroupStateFault',
    'InvalidReplicationGroupState',
    'Replication group is not in a valid state to be deleted.',
  );
export const accessDenied = (message: string): AwsRefusal =>
  refuse('AccessDeniedException', 'AccessDenied', message, FORBIDDEN_STATUS);

/** Errors of the cache itself, which clients get over its own protocol. */
export const cacheError = (message: string): AwsRefusal => new AwsRefusal('CacheError', message);

const refuseShape = coralRefusals(ELASTICACHE_SHAPES);
export const refuseInput: RefuseInput = (violations, operation, input) => {
  const { message } = refuseShape(violations, operation, input).error;
  return refuse('InvalidParameterValueException', 'InvalidParameterValue', message);
};
