import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Answered, Asked, Request } from '@/app/_ui/simulator/protocol';
import type { Lab } from '@/core/labs/lab';
import { servicesOfLab } from '@/core/labs/lab-services';
import { type Action, LabSession } from '@/core/labs/session';
import { SERVICES } from '@/core/simulator/services/list';
import { notLoaded, ServiceNotLoaded } from '@/core/simulator/services/not-loaded';
import { RULES, smallLab } from '../support/labs';
import { LIMITS } from '../support/limits';

// The worker of a lab begins with the lab's own services. What is done in it may lead to others: these are got then,
// and the world is the one that it would have been with all services from the beginning.

const LAB = smallLab({ services: ['sns'], solution: [{ run: 'aws sns list-topics' }] });
const TOPIC = 'arn:aws:sns:us-east-1:111122223333:orders';
const FUNCTION = 'arn:aws:lambda:us-east-1:111122223333:function:bill';
const ACTIONS: readonly Action[] = [
  'aws sns create-topic --name orders',
  `aws sns subscribe --topic-arn ${TOPIC} --protocol lambda --notification-endpoint ${FUNCTION}`,
  `aws sns publish --topic-arn ${TOPIC} --message one`,
  `aws sns publish --topic-arn ${TOPIC} --message two`,
].map((line) => ({ kind: 'run', line }));

type Listener = (event: { data: Asked }) => void;
let listener: Listener | undefined;
let heard: ((answered: Answered) => void) | undefined;
let asked = 0;

beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal('addEventListener', (_: string, added: Listener) => {
    listener = added;
  });
  vi.stubGlobal('postMessage', (answered: Answered) => heard?.(answered));
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
  await import('@/app/_ui/simulator/lab-worker');
});
afterEach(() => vi.unstubAllGlobals());

function ask(request: Request): Promise<Answer> {
  asked += 1;
  const id = asked;
  return new Promise((resolve) => {
    heard = (answered) => answered.id === id && resolve(answered.answer);
    listener?.({ data: { id, request } });
  });
}

const open = (lab: Lab, actions: readonly Action[] = []): Promise<Answer> =>
  ask({ kind: 'open', lab, limits: LIMITS.today, opening: { seed: 'seed', actions, done: actions.length } });
const act = (action: Action): Promise<Answer> => ask({ kind: 'act', branch: 'a', action });

const withAll = (): LabSession => LabSession.restore(LAB, 'seed', RULES.today, ACTIONS);

/** What the page has been told of the world, as text that shows every difference. */
const toldOf = (answer: Answer): unknown => {
  if (answer.kind !== 'views') return answer;
  const { events, done, count } = answer.views.a ?? {};
  return { events: events?.added, done: done?.added.map(({ text }) => text), count };
};

describe('the worker of a lab', () => {
  it('is given a lab in which a delivery leads to a service that the lab does not offer', () => {
    const own: ReadonlySet<string> = servicesOfLab(LAB);
    expect([...own].sort()).toEqual(['sns', 'sqs']);
    const services = SERVICES.map((one) => (own.has(one.name) ? one : notLoaded(one.name)));
    expect(() => LabSession.restore(LAB, 'seed', { ...RULES.today, services }, ACTIONS)).toThrow(
      new ServiceNotLoaded('lambda'),
    );
  });

  it('gets such a service on the way, and nothing of what was done is lost or done twice', async () => {
    await ask({ kind: 'load', services: [...servicesOfLab(LAB)] });
    await open(LAB);
    let last: Answer | undefined;
    for (const action of ACTIONS) last = await act(action);
    expect(last?.kind).toBe('views');
    // Told anew from the beginning, it is all that happened with every service at hand.
    const again = await open(LAB, ACTIONS);
    const all = withAll();
    expect(toldOf(again)).toEqual({
      events: all.events,
      done: all.entries.map(({ printed }) => printed?.text),
      count: ACTIONS.length,
    });
    const encoded = await ask({ kind: 'encode', branch: 'a', whole: true });
    expect(encoded.kind === 'encoded' && encoded.done).toBe(ACTIONS.length);
  });

  it('keeps what was taken back when a service is got while doing it again', async () => {
    await ask({ kind: 'load', services: ['sns'] });
    await open(LAB, ACTIONS.slice(0, 2));
    await act(ACTIONS[2] as Action);
    await ask({ kind: 'undo', branch: 'a' });
    const redone = await ask({ kind: 'redo', branch: 'a' });
    expect(redone.kind === 'views' && redone.views.a?.count).toBe(3);
    expect(redone.kind === 'views' && redone.views.a?.undone).toBe(0);
  });

  it('opens what was saved with services beyond those of the lab', async () => {
    await ask({ kind: 'load', services: ['sns'] });
    const opened = await open(LAB, ACTIONS);
    expect(opened.kind === 'views' && opened.views.a?.events.added).toEqual(withAll().events);
  });

  it('offers operations of a service that has not come yet', async () => {
    await ask({ kind: 'load', services: ['sns'] });
    await open({ ...LAB, services: ['sns', 'kinesisvideo'] });
    const offered = await ask({ kind: 'complete', branch: 'a', text: 'aws kinesisvideo create-' });
    expect(offered.kind === 'completions' && offered.completions.map(({ text }) => text)).toContain(
      'create-stream',
    );
  });
});
