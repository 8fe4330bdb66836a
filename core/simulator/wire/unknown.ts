import type { AwsError } from '../engine/refusal';
import type { HttpReply } from './http';
import { escapeXml } from './xml/escape';

/** Words an error where no service could be told. */
export type FailureWriter = (error: AwsError, requestId: string) => HttpReply;

/** Of a request that names a JSON operation. */
export const jsonFailure: FailureWriter = ({ code, message, status }, requestId) => ({
  status,
  headers: { 'x-amzn-RequestId': requestId, 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify({ __type: code, ...(message !== '' && { message }) }),
});

/** Of any other request: the error is the whole document. */
export const xmlFailure: FailureWriter = ({ code, message, status }, requestId) => ({
  status,
  headers: { 'x-amzn-RequestId': requestId, 'content-type': 'text/xml' },
  body: message === '' ? `<${code}/>\n` : `<${code}><Message>${escapeXml(message)}</Message></${code}>\n`,
});
