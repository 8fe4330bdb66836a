import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  GetQueueUrlCommand,
  ListQueuesCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeAwsClients } from '@/server/labs/aws/aws-clients';
import type { Deps } from '@/server/use-cases/deps';
import { checkLab } from '@/server/use-cases/labs/check-lab';
import { loadLab } from '@/server/use-cases/labs/load-lab';
import { makeLabKey } from '@/server/use-cases/labs/make-lab-key';
import { saveLab } from '@/server/use-cases/labs/save-lab';
import { retireLab } from '@/server/use-cases/studio-labs/retire-lab';
import { databases, type TestDatabase } from '@/tests/support/database';
import { aGuest } from '../accounts/world';
import { stateOf } from '../labs/world';
import { type Account, account, begun, inLab, publish, rewrite, SOLVED, studioWorld, value } from './bench';

const STARTS = '  - run: aws sqs create-queue --queue-name jobs\n';
/** The next revision begins with one queue more. */
const MORE = inLab(STARTS, `${STARTS}  - run: aws sqs create-queue --queue-name more\n`);

describe.each(databases())('AWS clients in labs of the studio on $name', ({ open }) => {
  let database: TestDatabase;
  let deps: Deps;
  let instructor: Account;
  let server: Server;
  beforeAll(async () => {
    database = await open();
    // Clients sign with the wall clock.
    deps = { ...(await studioWorld(database.db)), now: () => Date.now() };
    instructor = await account(database.db, 'INSTRUCTOR');
    takeAwsClients(() => deps);
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await database.close();
  });

  async function published() {
    const lab = await begun(deps, instructor);
    value(await publish(deps, instructor, lab.id));
    return lab;
  }
  async function revise(id: string) {
    await rewrite(deps, instructor, id, MORE);
    value(await publish(deps, instructor, id));
  }
  async function learner(slug: string) {
    const { actor } = await aGuest(database.db);
    const { id, secret } = value(await makeLabKey(deps, actor, { locale: 'en' }));
    const sqs = new SQSClient({
      region: 'us-east-1',
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/aws/${slug}`,
      credentials: { accessKeyId: id, secretAccessKey: secret },
      maxAttempts: 1,
    });
    /** Names of the queues there are, or of the error. */
    const queues = () =>
      sqs.send(new ListQueuesCommand({})).then(
        ({ QueueUrls = [] }) => QueueUrls.map((url) => url.split('/').at(-1)),
        (error: Error) => error.name,
      );
    const solve = async () => {
      const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'jobs' }));
      const Attributes = { ReceiveMessageWaitTimeSeconds: '20' };
      await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes }));
    };
    const stored = async () => value(await loadLab(deps, actor, { slug })).session;
    const check = async () =>
      checkLab(deps, actor, { slug, version: (await stored())?.version ?? 0, locale: 'en' });
    return { actor, queues, solve, stored, check };
  }

  it('complete one, which counts as it does in the browser', async () => {
    const { slug } = await published();
    const { solve, check, queues } = await learner(slug);
    expect(await queues()).toEqual(['jobs']);
    await solve();
    expect(value(await check())).toMatchObject({ passed: true, rated: true });
  });

  it('go on in the revision that was begun until it is passed, then in the new one', async () => {
    const { id, slug } = await published();
    const early = await learner(slug);
    expect(await early.queues()).toEqual(['jobs']);
    await revise(id);
    expect(await (await learner(slug)).queues()).toEqual(['jobs', 'more']);
    expect(await early.queues()).toEqual(['jobs']);
    await early.solve();
    expect(value(await early.check()).passed).toBe(true);
    expect(await early.queues()).toEqual(['jobs', 'more']);
    expect(await early.stored()).toMatchObject({ revision: 2, done: 1 });
  });

  it('begin the new revision without the hints and the solution that were seen in the old one', async () => {
    const { id, slug } = await published();
    const { actor, check, queues, stored } = await learner(slug);
    const state = stateOf(SOLVED, { slug, revision: 1 });
    const seen = {
      slug,
      state,
      done: SOLVED.length,
      hints: 3,
      solved: true,
      version: 0,
      locale: 'en',
    } as const;
    value(await saveLab(deps, actor, seen));
    await queues();
    expect(await stored()).toMatchObject({ revision: 1, hints: 3, solved: true });
    expect(value(await check()).passed).toBe(true);
    await revise(id);
    await queues();
    expect(await stored()).toMatchObject({ revision: 2, hints: 0, solved: false });
  });

  it('find no draft, and a retired lab only where they have begun it', async () => {
    const { id, slug } = await begun(deps, instructor);
    expect(await (await learner(slug)).queues()).toBe('ResourceNotFoundException');
    value(await publish(deps, instructor, id));
    const early = await learner(slug);
    await early.queues();
    value(await retireLab(deps, instructor, { id, retired: true }));
    expect(await early.queues()).toEqual(['jobs']);
    expect(await (await learner(slug)).queues()).toBe('ResourceNotFoundException');
  });
});
