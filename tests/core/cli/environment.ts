import type { CliEnvironment } from '@/core/cli/environment';
import { asCliService } from '@/core/cli/services';
import { SERVICES } from '@/core/simulator/services/list';

export const environment = (changes: Partial<CliEnvironment> = {}): CliEnvironment => ({
  services: SERVICES.map(asCliService),
  files: new Map([
    ['policy.json', '{"Version":"2012-10-17"}'],
    ['body.txt', 'hello'],
  ]),
  region: 'us-east-1',
  profiles: new Map([['dev', 'arn:aws:iam::111122223333:role/dev']]),
  variables: new Map([['URL', 'http://queue/orders']]),
  valuesFor: (_service, member) => (member === 'QueueUrl' ? ['http://queue/orders'] : []),
  ...changes,
});
