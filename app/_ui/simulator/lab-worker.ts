import { completions } from '@/core/cli/complete';
import { checkLab } from '@/core/labs/check';
import { beginCode, performRequest } from '@/core/labs/code/account';
import { encodeLab } from '@/core/labs/codec';
import { diagnose } from '@/core/labs/diagnose';
import type { Lab, LabRules } from '@/core/labs/lab';
import { labEnvironment } from '@/core/labs/play';
import { replayFailure } from '@/core/labs/replay';
import { LabSession } from '@/core/labs/session';
import { withNeeds } from '@/core/simulator/services/needs';
import { ServiceNotLoaded } from '@/core/simulator/services/not-loaded';
import type { Answer, Answered, Asked, Branch, Opening, Request } from './protocol';
import { LoadedServices } from './service-chunks';
import { ViewSender } from './view-sender';

// The worlds of a lab live here, off the page's thread; the page sees views of them.

interface Play {
  readonly lab: Lab;
  readonly rules: LabRules;
  readonly sessions: Map<Branch, LabSession>;
  readonly sender: ViewSender;
}

const services = new LoadedServices();
let play: Play | undefined;
/** Requests are answered one after another, also where one waits for a service. */
let answered = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  // What cannot be answered ends this worker's work: the page is told by an error.
  answered = answered.then(() => answer(data)).catch(reportError);
});

async function answer({ id, request }: Asked): Promise<void> {
  const told: Answered = { id, answer: await answerTo(request) };
  postMessage(told);
}

async function answerTo(request: Request): Promise<Answer> {
  if (request.kind === 'load') {
    await services.load(request.services);
    return { kind: 'loaded' };
  }
  if (request.kind === 'scripts') return { kind: 'scripts', files: scriptsHere() };
  for (;;) {
    try {
      return playOn(request);
    } catch (thrown) {
      if (!(thrown instanceof ServiceNotLoaded)) throw thrown;
      // The world came to a service that the lab does not offer, as by a topic's delivery to a function.
      await services.load(withNeeds([thrown.service]));
      play = play && rebuilt(play);
    }
  }
}

const scriptsHere = (): readonly string[] => performance.getEntriesByType('resource').map(({ name }) => name);

/** The same labs, where all that was done is done, in worlds of the services that are here now. */
function rebuilt({ lab, rules, sessions, sender }: Play): Play {
  const wider = { ...rules, services: services.all };
  const again = [...sessions].map(([branch, { seed, actions, undone }]) => {
    const opening = { seed, actions: [...actions, ...undone], done: actions.length };
    return [branch, restored(lab, wider, opening)] as const;
  });
  return { lab, rules: wider, sessions: new Map(again), sender };
}

function playOn(request: Exclude<Request, { kind: 'load' | 'scripts' }>): Answer {
  if (request.kind === 'open') return open(request);
  if (!play) throw new Error('a lab must be opened first');
  if (request.kind === 'branch') {
    const made = sessionOf(play, 'a').branch();
    play.sessions.set('b', made);
    return { kind: 'views', views: { b: play.sender.changeTo('b', made, made.events.at(-1)) } };
  }
  if (request.kind === 'close-branch') {
    play.sessions.delete('b');
    play.sender.forget('b');
    return { kind: 'closed' };
  }
  const session = sessionOf(play, request.branch);
  if (request.kind === 'complete')
    return {
      kind: 'completions',
      completions: completions(request.text, labEnvironment(play.lab, session.world, session.shell)),
    };
  if (request.kind === 'check') return check(play, session);
  if (request.kind === 'replay')
    return { kind: 'replay', replay: replayFailure(session, play.rules, request.failed) };
  if (request.kind === 'code-begin') return { kind: 'code-begin', beginning: beginCode(session) };
  if (request.kind === 'code') return performCode(play, session, request);
  if (request.kind === 'encode') return encode(play.lab, session, request.whole);
  const last = session.events.at(-1);
  const refused = change(session, request);
  if (refused) return { kind: 'refused', code: refused };
  return { kind: 'views', views: { [request.branch]: play.sender.changeTo(request.branch, session, last) } };
}

function open({ lab, limits, opening, branch }: Extract<Request, { kind: 'open' }>): Answer {
  const rules = { limits, services: services.all };
  try {
    const sessions = new Map([['a' as Branch, restored(lab, rules, opening)]]);
    if (branch) sessions.set('b', restored(lab, rules, branch));
    play = { lab, rules, sessions, sender: new ViewSender() };
  } catch (thrown) {
    if (thrown instanceof ServiceNotLoaded) throw thrown;
    // A text that was made by hand can hold what no learner could do.
    console.warn(thrown);
    return { kind: 'refused', code: 'lab.link.damaged' };
  }
  const { sender } = play;
  const views = Object.fromEntries(
    [...play.sessions].map(([name, session]) => [
      name,
      sender.changeTo(name, session, session.events.at(-1)),
    ]),
  );
  return { kind: 'views', views };
}

function restored(lab: Lab, rules: LabRules, { seed, actions, done }: Opening): LabSession {
  const session = LabSession.restore(lab, seed, rules, actions);
  session.goTo(done);
  return session;
}

function sessionOf({ sessions }: Play, branch: Branch): LabSession {
  const session = sessions.get(branch);
  if (!session) throw new Error(`there is no branch ${branch}`);
  return session;
}

type Change = Extract<Request, { kind: 'act' | 'tick' | 'undo' | 'redo' | 'scrub' }>;

/** Changes the session; answers the code of a refusal. */
function change(session: LabSession, request: Change): string | undefined {
  if (request.kind === 'undo') session.undo();
  else if (request.kind === 'redo') session.redo();
  else if (request.kind === 'scrub') session.goTo(request.count);
  else {
    const done = request.kind === 'tick' ? session.extendWait(request.ms) : session.act(request.action);
    return done.ok ? undefined : done.error.code;
  }
  return undefined;
}

function check({ lab, rules }: Play, session: LabSession): Answer {
  const verdict = checkLab(lab, session.world, session.events);
  const diagnosis = diagnose(lab, rules, session.seed, session.actions, verdict.failed);
  return { kind: 'verdict', verdict, diagnosis };
}

/** What running code asks for is done like what is typed. */
function performCode(
  { sender }: Play,
  session: LabSession,
  { branch, request }: Extract<Request, { kind: 'code' }>,
): Answer {
  const last = session.events.at(-1);
  const done = performRequest(session, request);
  if (!done.ok) return { kind: 'refused', code: done.error.code };
  return { kind: 'code', reply: done.value, views: { [branch]: sender.changeTo(branch, session, last) } };
}

function encode({ slug, revision }: Lab, session: LabSession, whole: boolean): Answer {
  const { seed, actions } = session;
  const all = whole ? [...actions, ...session.undone] : actions;
  return { kind: 'encoded', state: encodeLab({ slug, revision, seed, actions: all }), done: actions.length };
}
