/**
 * Key of a request's context by which Lambda's poller says that it reads for a consumer with enhanced fan-out. Lambda
 * subscribes; that it asks, once a second, is our model of the push.
 */
export const READS_FOR = 'redrive:ConsumerARN';
