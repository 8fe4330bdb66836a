import { randomUUID } from 'node:crypto';
import type { Refusal } from '@/core/kernel/result';
import type { Lab } from '@/core/labs/lab';
import type { Outcome } from '@/core/simulator/engine/contract';
import { AwsRefusal } from '@/core/simulator/engine/refusal';
import { SERVICES } from '@/core/simulator/services/list';
import type { HttpReply, HttpRequest } from '@/core/simulator/wire/http';
import { jsonFailure, xmlFailure } from '@/core/simulator/wire/unknown';
import { regionOf, Wire, type WireCall } from '@/core/simulator/wire/wire';
import { databaseTrouble } from '@/server/api/database-trouble';
import { profileFrom } from '@/server/bank/learner';
import { log } from '@/server/log';
import { LIMITS, take } from '@/server/use-cases/accounts/rate-limit';
import type { Deps } from '@/server/use-cases/deps';
import type { RefusalCode } from '@/server/use-cases/refusals';
import { labFor, presentLab } from '../authored-labs';
import { LiveLabs } from './live-labs';
import { signerOf } from './signer';

/** Where the endpoint of every lab begins: the lab's own is `/api/aws/<slug>`. */
export const AWS_BASE = '/api/aws/';

/** Larger than any request that a lab could still hold. */
export const AWS_BODY_BYTES_MAX = 512 * 1024;

/** A request of an AWS client, as it came: signatures cover every byte of it. */
export interface AwsRequest extends Omit<HttpRequest, 'body'> {
  /** Scheme and authority that the client called. */
  readonly origin: string;
  /** The whole body, or null when it is longer than that. */
  body(bytesMax: number): Promise<Uint8Array | null>;
}

const NOT_FOUND = 404;
const TOO_LARGE = 413;
const UNAVAILABLE = 503;
const INTERNAL = 500;

const labs = new LiveLabs();
const wires = new WeakMap<Lab, Wire>();

/** The protocols of what a lab's terminal offers. */
function wireOf(lab: Lab): Wire {
  const known = wires.get(lab);
  if (known) return known;
  const wire = new Wire(SERVICES.filter(({ name }) => lab.services.includes(name)));
  wires.set(lab, wire);
  return wire;
}

/** Answers a request of an AWS client to a lab. Never throws: what nobody foresaw is a logged 500. */
export async function answerAws(deps: () => Deps, request: AwsRequest): Promise<HttpReply> {
  try {
    return await answer(deps(), request);
  } catch (error) {
    const trouble = databaseTrouble(error);
    log.error({ error, path: request.path }, trouble ?? 'a call of an AWS client failed');
    return trouble ? failure(request, UNREACHABLE) : failure(request, FAILED);
  }
}

const FAILED = new AwsRefusal('InternalFailure', 'The request processing has failed.', { status: INTERNAL });
const UNREACHABLE = new AwsRefusal('ServiceUnavailable', 'The service is unavailable.', {
  status: UNAVAILABLE,
});

async function answer(deps: Deps, request: AwsRequest): Promise<HttpReply> {
  const [, slug = '', path = ''] = /^\/api\/aws\/([^/]+)(\/.*)?$/.exec(request.path) ?? [];
  const lab = (await presentLab(deps, slug))?.lab;
  if (!lab) return failure(request, unknownLab(slug));
  const body = await request.body(AWS_BODY_BYTES_MAX);
  if (!body)
    return failure(
      request,
      new AwsRefusal('RequestEntityTooLarge', 'The request is too large.', { status: TOO_LARGE }),
    );
  const { method, query, headers, origin } = request;
  const whole = { method, path: request.path, query, headers, body };
  const wire = wireOf(lab);
  const call = wire.read({ ...whole, path: path || '/' }, `${origin}${AWS_BASE}${slug}`);
  if (!call.understood) return call.write(call.error, randomUUID());
  return wire.reply(call, await outcomeOf(deps, lab, call, whole), randomUUID());
}

/** What the learner's own lab answers to a signed call. */
async function outcomeOf(deps: Deps, lab: Lab, call: WireCall, request: HttpRequest): Promise<Outcome> {
  const signer = await signerOf(deps, call, request);
  if ('refused' in signer) return refusing(signer.refused);
  const { operation, input } = call.asked;
  // The one that is signed for may have begun in another revision.
  const own = (await labFor(deps, signer.id, lab.slug))?.lab;
  if (!own) return refusing(unknownLab(lab.slug));
  if (call.dialect.streams?.(operation)) return refusing(NO_STREAMS);
  const taken = await take(deps, LIMITS.labCallByLearner, signer.id);
  if (!taken.ok) return refusing(THROTTLED);
  const limits = deps.content.limits[profileFrom(signer.profile)];
  const called = { userId: signer.id, guest: signer.guest, lab: own, limits };
  const service = call.dialect.service.name;
  const done = await labs.call(deps, called, {
    kind: 'call',
    service,
    operation,
    input,
    region: regionOf(call),
  });
  return done.ok ? done.value : refusing(refusalOf(done.error));
}

const refusing = ({ error }: AwsRefusal): Outcome => ({ ok: false, error });

const unknownLab = (slug: string): AwsRefusal =>
  new AwsRefusal('ResourceNotFoundException', `There is no lab ${slug}.`, { status: NOT_FOUND });
const THROTTLED = new AwsRefusal('ThrottlingException', 'Rate exceeded', { queryCode: 'Throttling' });
const NO_STREAMS = new AwsRefusal('UnsupportedOperationException', 'This endpoint answers no event streams.');

/** A refusal of the lab as an error that AWS has for such a case. */
function refusalOf({ code }: Refusal<RefusalCode>): AwsRefusal {
  if (code === 'lab.full')
    return new AwsRefusal(
      'LimitExceededException',
      'The lab holds as much as it can. Take something back in the browser.',
      {
        queryCode: 'LimitExceeded',
      },
    );
  if (code === 'lab.too-busy')
    return new AwsRefusal(
      'LimitExceededException',
      'So much happens in the lab that it cannot go on. Take something back in the browser.',
      {
        queryCode: 'LimitExceeded',
      },
    );
  return new AwsRefusal('ServiceUnavailable', 'The lab is in use elsewhere. Try again.', {
    status: UNAVAILABLE,
  });
}

/** Where no service could be told. */
function failure({ headers }: AwsRequest, { error }: AwsRefusal): HttpReply {
  return (headers['x-amz-target'] === undefined ? xmlFailure : jsonFailure)(error, randomUUID());
}
