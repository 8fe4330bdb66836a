import { cancelReplay } from './operations/cancel-replay';
import { createApiDestination } from './operations/create-api-destination';
import { createArchive } from './operations/create-archive';
import { createConnection } from './operations/create-connection';
import { createEventBus } from './operations/create-event-bus';
import { deauthorizeConnection } from './operations/deauthorize-connection';
import { deleteApiDestination } from './operations/delete-api-destination';
import { deleteArchive } from './operations/delete-archive';
import { deleteConnection } from './operations/delete-connection';
import { deleteEventBus } from './operations/delete-event-bus';
import { deleteRule } from './operations/delete-rule';
import { describeApiDestination } from './operations/describe-api-destination';
import { describeArchive } from './operations/describe-archive';
import { describeConnection } from './operations/describe-connection';
import { describeEventBus } from './operations/describe-event-bus';
import { describeEventSource } from './operations/describe-event-source';
import { describeReplay } from './operations/describe-replay';
import { describeRule } from './operations/describe-rule';
import { disableRule } from './operations/disable-rule';
import { enableRule } from './operations/enable-rule';
import { ingestEvent } from './operations/ingest-event';
import { listApiDestinations } from './operations/list-api-destinations';
import { listArchives } from './operations/list-archives';
import { listConnections } from './operations/list-connections';
import { listEventBuses } from './operations/list-event-buses';
import { listEventSources } from './operations/list-event-sources';
import { listReplays } from './operations/list-replays';
import { listRuleNamesByTarget } from './operations/list-rule-names-by-target';
import { listRules } from './operations/list-rules';
import { listTagsForResource } from './operations/list-tags-for-resource';
import { listTargetsByRule } from './operations/list-targets-by-rule';
import { putEvents } from './operations/put-events';
import { putPermission } from './operations/put-permission';
import { putRule } from './operations/put-rule';
import { putServiceEvent } from './operations/put-service-event';
import { putTargets } from './operations/put-targets';
import { removePermission } from './operations/remove-permission';
import { removeTargets } from './operations/remove-targets';
import { startReplay } from './operations/start-replay';
import { tagResource } from './operations/tag-resource';
import { testEventPattern } from './operations/test-event-pattern';
import { untagResource } from './operations/untag-resource';
import { updateApiDestination } from './operations/update-api-destination';
import { updateArchive } from './operations/update-archive';
import { updateConnection } from './operations/update-connection';
import { updateEventBus } from './operations/update-event-bus';

/** Operations by AWS's name. */
export const OPERATIONS = {
  CancelReplay: cancelReplay,
  CreateApiDestination: createApiDestination,
  CreateArchive: createArchive,
  CreateConnection: createConnection,
  CreateEventBus: createEventBus,
  DeauthorizeConnection: deauthorizeConnection,
  DeleteApiDestination: deleteApiDestination,
  DeleteArchive: deleteArchive,
  DeleteConnection: deleteConnection,
  DeleteEventBus: deleteEventBus,
  DeleteRule: deleteRule,
  DescribeApiDestination: describeApiDestination,
  DescribeArchive: describeArchive,
  DescribeConnection: describeConnection,
  DescribeEventBus: describeEventBus,
  DescribeEventSource: describeEventSource,
  DescribeReplay: describeReplay,
  DescribeRule: describeRule,
  DisableRule: disableRule,
  EnableRule: enableRule,
  IngestEvent: ingestEvent,
  ListApiDestinations: listApiDestinations,
  ListArchives: listArchives,
  ListConnections: listConnections,
  ListEventBuses: listEventBuses,
  ListEventSources: listEventSources,
  ListReplays: listReplays,
  ListRuleNamesByTarget: listRuleNamesByTarget,
  ListRules: listRules,
  ListTagsForResource: listTagsForResource,
  ListTargetsByRule: listTargetsByRule,
  PutEvents: putEvents,
  PutPermission: putPermission,
  PutRule: putRule,
  PutServiceEvent: putServiceEvent,
  PutTargets: putTargets,
  RemovePermission: removePermission,
  RemoveTargets: removeTargets,
  StartReplay: startReplay,
  TagResource: tagResource,
  TestEventPattern: testEventPattern,
  UntagResource: untagResource,
  UpdateApiDestination: updateApiDestination,
  UpdateArchive: updateArchive,
  UpdateConnection: updateConnection,
  UpdateEventBus: updateEventBus,
};
