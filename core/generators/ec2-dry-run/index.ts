import { directionsGenerator } from '../directions/generator';
import { allowedCalls } from './allowed-calls';
import { answer } from './answer';
import { left } from './left';
import { statement } from './statement';

/** What a dry run answers, what it leaves undone, and which permission it asks for. */
export const ec2DryRun = directionsGenerator({
  slug: 'ec2-dry-run',
  revision: 1,
  title: { ko: 'EC2 드라이 런', en: 'EC2 dry runs' },
  concept: 'ec2.dry-run',
  alsoTests: [],
  facts: ['ec2.dryRun.allowed', 'ec2.dryRun.denied'],
  section: 'developer-toolbox#dry-run',
  claims: [92, 93, 94, 95],
  traps: ['dry-run-error-is-success'],
  variety: 'rule',
  levels: {
    1: {
      asks: ['answer', 'allowed-calls', 'statement', 'left'],
      driver: {
        ko: '허용하는 작업 이름이 정책에 그대로 있습니다.',
        en: 'The policy names the allowed actions.',
      },
    },
    2: {
      asks: ['answer', 'allowed-calls', 'statement', 'left'],
      driver: { ko: '정책에 와일드카드가 있습니다.', en: 'The policy has wildcards.' },
    },
    3: {
      asks: ['answer', 'allowed-calls', 'left'],
      driver: { ko: '허용보다 앞서는 거부가 함께 있습니다.', en: 'A denial outweighs an allowance.' },
    },
  },
  directions: { answer, 'allowed-calls': allowedCalls, statement, left },
});
