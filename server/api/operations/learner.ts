import { fail, ok } from '@/core/kernel/result';
import { dateOf } from '@/core/scheduling/study-day';
import { learnerOf } from '@/server/bank/learner';
import { operation } from '../operation';
import { me } from '../schemas/learner.schema';

export const whoAmI = operation({
  id: 'showMe',
  method: 'GET',
  path: '/me',
  access: 'known',
  reply: me,
  refusals: [],
  example: {},
  async run({ deps, actor }) {
    if (actor.kind === 'nobody') return fail('access.sign-in-first');
    const learner = await learnerOf(deps, actor);
    return ok({
      kind: actor.kind,
      id: actor.id,
      role: actor.kind === 'account' ? actor.role : 'LEARNER',
      timeZone: learner.timeZone,
      profile: learner.profile,
      examVersion: learner.examVersion,
      examDate: learner.examDate,
      newConceptsADay: learner.newConceptsADay,
      desiredRetention: learner.retention,
      today: dateOf(learner.today),
    });
  },
});
