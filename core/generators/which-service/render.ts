import type { OptionId } from '../../kernel/ids';
import type { Locale } from '../../kernel/locale';
import type { ItemText } from '../../questions/item';
import type { Solved } from '../contract';
import { recordBy, recordOf } from '../record';
import type { Story } from '../stories';
import { frameStory } from './frames';
import type { Requirement, Service, WhichParams } from './params';
import { firstBroken, statusOf } from './solve';
import * as en from './words.en';
import * as ko from './words.ko';

const WORDS = { en, ko };
const idOf = ({ id }: Requirement): OptionId => id;

const TEXT = {
  en: {
    needs: 'The solution has to meet these requirements:',
    pick: 'Which service meets them with the LEAST operational overhead?',
    'pick-two': 'Which two services each meet all of them?',
    'rule-out': (name: string) => `A developer proposes ${name}. Which requirement rules this service out?`,
    match:
      'Several parts of the system each need a service of their own. Which service meets which requirement?',
    exception: 'Which service does NOT meet this requirement?',
    onlyNeed: 'There is one requirement:',
    all: 'It meets every requirement.',
    met: 'This requirement is met.',
  },
  ko: {
    needs: '솔루션은 다음 요구 사항을 충족해야 합니다.',
    pick: '가장 적은 운영 부담으로 이를 충족하는 서비스는 무엇입니까?',
    'pick-two': '이를 모두 충족하는 서비스 두 가지는 무엇입니까?',
    'rule-out': (name: string) =>
      `개발자가 ${name} 사용을 제안합니다. 이 서비스를 쓸 수 없게 하는 요구 사항은 무엇입니까?`,
    match:
      '시스템의 여러 부분에 저마다 맞는 서비스가 필요합니다. 각 요구 사항을 충족하는 서비스는 무엇입니까?',
    exception: '이 요구 사항을 충족하지 못하는 서비스는 무엇입니까?',
    onlyNeed: '요구 사항은 하나입니다.',
    all: '모든 요구 사항을 충족합니다.',
    met: '이 요구 사항은 충족됩니다.',
  },
};

export function render(p: WhichParams, solved: Solved, locale: Locale): ItemText {
  if (p.direction === 'match') return renderMatch(p, solved, locale);
  const words = WORDS[locale];
  const text = TEXT[locale];
  const story = frameStory(p.frame, locale);
  const need = (requirement: Requirement): string => words.requirement(requirement, story, p.figures);
  if (p.direction === 'rule-out') {
    const reasons: Record<OptionId, string> = recordBy(p.requirements, idOf, (each) =>
      ruledOut(p, p.service, each, story, locale),
    );
    const key = solved.structure.kind === 'single' ? solved.structure.key : '';
    return {
      stem: `${story.who}\n\n${text['rule-out'](words.PROPOSED[p.service])}`,
      options: recordBy(p.requirements, idOf, need),
      reasons,
      explanation: reasons[key] ?? '',
    };
  }
  const exception = p.direction === 'exception';
  const list = p.requirements.map((requirement) => `- ${need(requirement)}`).join('\n');
  const reasons: Record<OptionId, string> = recordOf(p.services, (service) =>
    serviceReason(p, service, p.requirements, story, locale),
  );
  const keyed = p.services.filter((service) => isKeyed(solved, service));
  return {
    stem: `${story.who} ${exception ? text.onlyNeed : text.needs}\n\n${list}\n\n${text[p.direction]}`,
    options: recordOf(p.services, (service) => words.NAME[service]),
    reasons,
    explanation: exception
      ? (reasons[keyed[0] ?? ''] ?? '')
      : keyed
          .map(
            (service) =>
              `**${words.NAME[service]}**\n${p.requirements.map((each) => `- ${words.why(service, each, story, p.figures)}`).join('\n')}`,
          )
          .join('\n\n'),
  };
}

function renderMatch(p: WhichParams & { direction: 'match' }, solved: Solved, locale: Locale): ItemText {
  const words = WORDS[locale];
  const story = frameStory(p.frame, locale);
  const key = solved.structure.kind === 'matching' ? solved.structure.key : {};
  const serves = (service: Service): Requirement[] =>
    p.requirements.filter((each) => key[each.id] === service);
  const idle =
    locale === 'en' ? 'It meets none of these requirements.' : '이 요구 사항 중 어느 것도 충족하지 못합니다.';
  return {
    stem: `${story.who} ${TEXT[locale].match}`,
    prompts: recordBy(p.requirements, idOf, (each) => words.requirement(each, story, p.figures)),
    options: recordOf(p.services, (service) => words.NAME[service]),
    reasons: recordOf(p.services, (service) => {
      const met = serves(service).map((each) => words.why(service, each, story, p.figures));
      if (met.length > 0) return met.join(' ');
      const [other] = p.requirements;
      return other ? `${idle} ${words.whyNot(service, other, story, p.figures)}` : idle;
    }),
    explanation: p.requirements
      .map(
        (each) =>
          `- ${words.why(p.services.find((service) => service === key[each.id]) ?? 'video', each, story, p.figures)}`,
      )
      .join('\n'),
  };
}

/** The violated requirement in words, or that all are met and what decides. */
function serviceReason(
  p: WhichParams,
  service: Service,
  requirements: readonly Requirement[],
  story: Story,
  locale: Locale,
): string {
  const words = WORDS[locale];
  const broken = firstBroken(p, service, requirements);
  if (broken) return words.whyNot(service, broken, story, p.figures);
  const [first] = requirements;
  const opening = requirements.length === 1 ? TEXT[locale].met : TEXT[locale].all;
  return first ? `${opening} ${words.why(service, first, story, p.figures)}` : opening;
}

function ruledOut(
  p: WhichParams,
  service: Service,
  requirement: Requirement,
  story: Story,
  locale: Locale,
): string {
  const words = WORDS[locale];
  return statusOf(service, requirement, p.figures, p.profile) === 'no'
    ? words.whyNot(service, requirement, story, p.figures)
    : `${TEXT[locale].met} ${words.why(service, requirement, story, p.figures)}`;
}

function isKeyed(solved: Solved, service: Service): boolean {
  const { structure } = solved;
  if (structure.kind === 'single') return structure.key === service;
  return structure.kind === 'multiple' && structure.key.includes(service);
}
