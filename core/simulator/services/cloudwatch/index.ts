import type { Service } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import { CLOUDWATCH_SHAPES } from '../../shapes/generated/cloudwatch';
import { coralRefusals } from '../../validation/coral-words';
import { onReply } from './alarms/actions';
import { disableAlarmActions, enableAlarmActions } from './operations/alarm-actions';
import { deleteAlarms, deleteManagedAlarms } from './operations/delete-alarms';
import { describeAlarmHistory } from './operations/describe-alarm-history';
import { describeAlarms } from './operations/describe-alarms';
import { describeAlarmsForMetric } from './operations/describe-alarms-for-metric';
import { getMetricData } from './operations/get-metric-data';
import { getMetricStatistics } from './operations/get-metric-statistics';
import { listMetrics } from './operations/list-metrics';
import { putManagedAlarm, putMetricAlarm } from './operations/put-metric-alarm';
import { putMetricData } from './operations/put-metric-data';
import { setAlarmState } from './operations/set-alarm-state';
import { startSampling } from './operations/start-sampling';
import { listTagsForResource, tagResource, untagResource } from './operations/tags';
import { onMinute } from './sampling';
import { type CloudWatchState, initialState } from './state';

const FORBIDDEN = 403;

/** Amazon CloudWatch: metrics of the other services and of customers, metric math, alarms. */
export const cloudwatch: Service<CloudWatchState> = {
  name: 'cloudwatch',
  iamPrefix: 'cloudwatch',
  principal: 'cloudwatch.amazonaws.com',
  scope: 'regional',
  shapes: CLOUDWATCH_SHAPES,
  initial: initialState,
  operations: {
    DeleteAlarms: deleteAlarms,
    DescribeAlarmHistory: describeAlarmHistory,
    DescribeAlarms: describeAlarms,
    DescribeAlarmsForMetric: describeAlarmsForMetric,
    DisableAlarmActions: disableAlarmActions,
    EnableAlarmActions: enableAlarmActions,
    GetMetricData: getMetricData,
    GetMetricStatistics: getMetricStatistics,
    ListMetrics: listMetrics,
    ListTagsForResource: listTagsForResource,
    PutMetricAlarm: putMetricAlarm,
    PutMetricData: putMetricData,
    SetAlarmState: setAlarmState,
    TagResource: tagResource,
    UntagResource: untagResource,
    DeleteManagedAlarms: deleteManagedAlarms,
    PutManagedAlarm: putManagedAlarm,
    StartSampling: startSampling,
  },
  refuseInput: coralRefusals(CLOUDWATCH_SHAPES, { code: 'ValidationError' }),
  refuseAccess: (message) =>
    new AwsRefusal('AccessDeniedException', message, { queryCode: 'AccessDenied', status: FORBIDDEN }),
  onReply,
  onTimer: (_name, _data, ctx) => onMinute(ctx),
};
