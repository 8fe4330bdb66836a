import type { World } from '../../simulator/engine/world';
import { bucketArn, locateBuckets } from '../../simulator/services/s3/buckets';
import type { Bucket, S3State, StoredObject } from '../../simulator/services/s3/state';
import { LAB_PLACE } from '../lab';
import {
  first,
  itemsEach,
  type ModelPart,
  pairs,
  shown,
  TEXT_MAX,
  type WorldEdge,
  type WorldItem,
} from './model';

/** The learner's buckets with their objects, and what their notifications reach. */
export function modelBuckets(world: World): ModelPart {
  const state = world.stateOf('s3', locateBuckets()) as S3State | undefined;
  const own = [...(state?.buckets.values() ?? [])].filter(({ owner }) => owner === LAB_PLACE.account);
  return {
    nodes: own.map((bucket) => ({
      id: bucketArn(bucket.name),
      kind: 'bucket',
      name: bucket.name,
      counts: [['objects', bucket.objects.size]],
      attributes: pairs({ Policy: bucket.policy }),
      items: first(bucket.objects.values(), itemsEach(own.length)).map(itemOf),
    })),
    edges: own.flatMap(edgesOf),
  };
}

const itemOf = ({ key, data, modifiedAt, headers }: StoredObject): WorldItem => ({
  id: key,
  state: 'stored',
  text: key,
  details: pairs({
    Key: key,
    ContentLength: data.length,
    LastModified: new Date(modifiedAt).toISOString(),
    ContentType: headers.ContentType,
    ServerSideEncryption: headers.ServerSideEncryption,
    Body: shown(new TextDecoder().decode(data.subarray(0, TEXT_MAX))),
  }),
});

function edgesOf({ name, notifications }: Bucket): readonly WorldEdge[] {
  const { TopicConfigurations, QueueConfigurations, LambdaFunctionConfigurations } = notifications;
  const targets = [
    ...(TopicConfigurations ?? []).map(({ TopicArn }) => TopicArn),
    ...(QueueConfigurations ?? []).map(({ QueueArn }) => QueueArn),
    ...(LambdaFunctionConfigurations ?? []).map(({ LambdaFunctionArn }) => LambdaFunctionArn),
  ];
  return targets.map((to) => ({ from: bucketArn(name), to, kind: 'delivers' }));
}
