import { parseArn } from '../../engine/arn';
import type { Ctx, Service, WorldEvent } from '../../engine/contract';
import { LAMBDA_SHAPES } from '../../shapes/generated/lambda';
import { coralRefusals } from '../../validation/coral-words';
import { policyText } from './function-name';
import { onStreamWritten } from './mappings/stream-poller';
import { lambdaMetrics } from './metrics';
import { createAlias, deleteAlias, getAlias, listAliases, updateAlias } from './operations/aliases';
import {
  deleteFunction,
  updateFunctionCode,
  updateFunctionConfiguration,
} from './operations/change-function';
import {
  deleteFunctionConcurrency,
  getAccountSettings,
  getFunctionConcurrency,
  putFunctionConcurrency,
} from './operations/concurrency';
import { createEventSourceMapping } from './operations/create-event-source-mapping';
import { createFunction } from './operations/create-function';
import {
  deleteFunctionEventInvokeConfig,
  getFunctionEventInvokeConfig,
  listFunctionEventInvokeConfigs,
  putFunctionEventInvokeConfig,
  updateFunctionEventInvokeConfig,
} from './operations/event-invoke-config';
import {
  deleteEventSourceMapping,
  getEventSourceMapping,
  listEventSourceMappings,
  updateEventSourceMapping,
} from './operations/event-source-mappings';
import {
  getFunction,
  getFunctionConfiguration,
  listFunctions,
  listVersionsByFunction,
  publishVersion,
} from './operations/functions';
import { completeInvocation, invoke, onHangUp } from './operations/invoke';
import { addPermission, getPolicy, removePermission } from './operations/permissions';
import { putFunctionBehavior } from './operations/put-function-behavior';
import { listTags, tagResource, untagResource } from './operations/tags';
import { accessDenied } from './refusals';
import { onReply } from './replies';
import { emptyState, type LambdaState } from './state';
import { onTimer } from './timers';

/**
 * AWS Lambda as far as event handling needs it. A function's handler is a scripted behavior
 * (`PutFunctionBehavior`), or its deployment package, which the host runs: it hears `HandlerRequested` and answers
 * with `CompleteInvocation`. `resource` of a function tells `runtime`, `timeoutSec` and `reservedConcurrency`.
 */
export const lambda: Service<LambdaState> = {
  name: 'lambda',
  iamPrefix: 'lambda',
  principal: 'lambda.amazonaws.com',
  scope: 'regional',
  shapes: LAMBDA_SHAPES,
  initial: emptyState,
  operations: {
    CreateFunction: createFunction,
    GetFunction: getFunction,
    GetFunctionConfiguration: getFunctionConfiguration,
    UpdateFunctionCode: updateFunctionCode,
    UpdateFunctionConfiguration: updateFunctionConfiguration,
    DeleteFunction: deleteFunction,
    ListFunctions: listFunctions,
    Invoke: invoke,
    PublishVersion: publishVersion,
    ListVersionsByFunction: listVersionsByFunction,
    CreateAlias: createAlias,
    GetAlias: getAlias,
    UpdateAlias: updateAlias,
    DeleteAlias: deleteAlias,
    ListAliases: listAliases,
    PutFunctionConcurrency: putFunctionConcurrency,
    GetFunctionConcurrency: getFunctionConcurrency,
    DeleteFunctionConcurrency: deleteFunctionConcurrency,
    GetAccountSettings: getAccountSettings,
    PutFunctionEventInvokeConfig: putFunctionEventInvokeConfig,
    UpdateFunctionEventInvokeConfig: updateFunctionEventInvokeConfig,
    GetFunctionEventInvokeConfig: getFunctionEventInvokeConfig,
    DeleteFunctionEventInvokeConfig: deleteFunctionEventInvokeConfig,
    ListFunctionEventInvokeConfigs: listFunctionEventInvokeConfigs,
    AddPermission: addPermission,
    RemovePermission: removePermission,
    GetPolicy: getPolicy,
    TagResource: tagResource,
    UntagResource: untagResource,
    ListTags: listTags,
    CreateEventSourceMapping: createEventSourceMapping,
    GetEventSourceMapping: getEventSourceMapping,
    UpdateEventSourceMapping: updateEventSourceMapping,
    DeleteEventSourceMapping: deleteEventSourceMapping,
    ListEventSourceMappings: listEventSourceMappings,
    PutFunctionBehavior: putFunctionBehavior,
    CompleteInvocation: completeInvocation,
  },
  refuseInput: coralRefusals(LAMBDA_SHAPES),
  refuseAccess: accessDenied,
  onTimer: (name, _data, ctx) => onTimer(name, ctx),
  onReply,
  onCancel: onHangUp,
  listens: ['kinesis.RecordPut', 'kinesis.ShardSplit', 'kinesis.ShardsMerged', 'kinesis.StreamUpdated'],
  onEvent: onKinesisEvent,
  resource(arn, state) {
    const [, name = '', qualifier] = (parseArn(arn)?.resource ?? '').split(':');
    const fn = state.functions.get(name);
    if (!fn) return undefined;
    const policy = policyText(fn, qualifier);
    return {
      arn,
      ...(policy !== undefined && { policy }),
      attributes: {
        runtime: fn.latest.runtime,
        timeoutSec: fn.latest.timeoutSec,
        reservedConcurrency: fn.reservedConcurrency,
      },
    };
  },
  metrics: lambdaMetrics,
};

/** Streams that something was put into are read again. */
function onKinesisEvent({ detail }: WorldEvent, ctx: Ctx<LambdaState>): void {
  for (const mapping of ctx.state.mappings.values()) {
    const { poller, sourceArn } = mapping;
    if (poller.kind !== 'stream') continue;
    const [, name] = sourceArn.split('/consumer/')[0]?.split(':stream/') ?? [];
    if (name === detail.stream) onStreamWritten(ctx, mapping, poller);
  }
}
