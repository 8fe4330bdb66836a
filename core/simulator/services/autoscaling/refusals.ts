import { AwsRefusal } from '../../engine/refusal';

export const validation = (message: string): AwsRefusal => new AwsRefusal('ValidationError', message);

/** Error shapes of Auto Scaling are named `…Fault`; the Query protocol sends the code without it. */
const fault = (queryCode: string, message: string): AwsRefusal =>
  new AwsRefusal(`${queryCode}Fault`, message, { queryCode });

export const alreadyExists = (message: string): AwsRefusal => fault('AlreadyExists', message);
export const resourceInUse = (message: string): AwsRefusal => fault('ResourceInUse', message);
export const limitExceeded = (message: string): AwsRefusal => fault('LimitExceeded', message);
export const inProgress = (message: string): AwsRefusal => fault('ScalingActivityInProgress', message);
