import type { CacheCluster, ReplicationGroup } from '../../../shapes/generated/elasticache.types';
import type { Cluster, Group } from '../state';

const PADDING = 4;

/** Endpoints are made up like those of AWS; nothing listens there. */
const address = (name: string, region: string): string => `${name}.cache.${region}.amazonaws.com`;

export function describeCluster(cluster: Cluster, region: string, withNodes: boolean): CacheCluster {
  const ready = cluster.status === 'available';
  return {
    CacheClusterId: cluster.id,
    CacheClusterStatus: cluster.status,
    CacheClusterCreateTime: cluster.createdAt,
    CacheNodeType: cluster.nodeType,
    Engine: cluster.engine,
    EngineVersion: cluster.engineVersion,
    NumCacheNodes: cluster.nodes,
    ARN: cluster.arn,
    ReplicationGroupId: cluster.group,
    ...(ready &&
      cluster.engine === 'memcached' && {
        ConfigurationEndpoint: { Address: address(`${cluster.id}.cfg`, region), Port: cluster.port },
      }),
    ...(ready && withNodes && { CacheNodes: nodesOf(cluster, region) }),
  };
}

const nodesOf = (cluster: Cluster, region: string) =>
  Array.from({ length: cluster.nodes }, (_, i) => {
    const id = String(i + 1).padStart(PADDING, '0');
    return {
      CacheNodeId: id,
      CacheNodeStatus: 'available',
      CacheNodeCreateTime: cluster.createdAt,
      Endpoint: { Address: address(`${cluster.id}.${id}`, region), Port: cluster.port },
    };
  });

export function describeGroup(group: Group, region: string): ReplicationGroup {
  const endpoint = (name: string) => ({ Address: address(`${group.id}${name}`, region), Port: group.port });
  return {
    ReplicationGroupId: group.id,
    Description: group.description,
    Status: group.status,
    ARN: group.arn,
    MemberClusters: group.members,
    AutomaticFailover: group.automaticFailover ? 'enabled' : 'disabled',
    CacheNodeType: group.nodeType,
    Engine: group.engine,
    ClusterEnabled: false,
    ReplicationGroupCreateTime: group.createdAt,
    ...(group.status === 'available' && {
      NodeGroups: [
        {
          NodeGroupId: '0001',
          Status: 'available',
          PrimaryEndpoint: endpoint('.ng.0001'),
          ReaderEndpoint: endpoint('-ro.ng.0001'),
        },
      ],
    }),
  };
}
