import type { Locale } from '../../kernel/locale';
import type { ItemText } from '../../questions/item';
import type { Solved } from '../contract';
import { recordBy, recordOf } from '../record';
import { storyOf } from '../stories';
import { capital } from '../wording';
import { type DlqParams, type Fault, type Setup, type Source, setupId } from './params';
import { faultOf } from './solve';
import * as en from './words.en';
import * as ko from './words.ko';

const WORDS = { en, ko };
const ASK = {
  en: {
    pick: 'Which configuration meets this requirement?',
    'pick-two': 'Which two configurations each meet this requirement on their own?',
    fault: 'Why does this configuration not meet the requirement?',
    place: 'Which setting do these failures obey?',
    match: 'Which receiver may the dead-letter queue setting of each source name?',
  },
  ko: {
    pick: '어느 구성이 이 요구 사항을 충족합니까?',
    'pick-two': '그 자체만으로 이 요구 사항을 충족하는 구성 두 가지는 무엇입니까?',
    fault: '이 구성이 요구 사항을 충족하지 못하는 까닭은 무엇입니까?',
    place: '이 실패를 다루는 설정은 어느 것입니까?',
    match: '원본마다 DLQ 설정에 지정할 수 있는 리소스는 무엇입니까?',
  },
};

export function render(p: DlqParams, solved: Solved, locale: Locale): ItemText {
  const words = WORDS[locale];
  const story = storyOf(p.frame, locale);
  const ask = ASK[locale][p.direction];
  if (p.direction === 'match') return renderMatch(p, locale);
  const intro = `${story.who} ${words.situation(p.source, story)}`;
  const explanation = sentence(words.RULE[p.source]);
  if (p.direction === 'fault') {
    const tried =
      locale === 'en'
        ? `A developer has set up the following: ${lower(words.setup(p.source, p.setup))}.`
        : `개발자가 다음과 같이 구성했습니다. ${words.setup(p.source, p.setup)}.`;
    const real = words.whyNotSetup(p.source, p.setup, faultOf(p.source, p.setup) ?? 'place');
    return {
      stem: `${intro} ${tried} ${ask}`,
      options: recordOf(p.faults, (fault) => words.FAULT[fault]),
      reasons: recordOf(p.faults, (fault) => faultReason(fault, p.source, p.setup, real, locale)),
      explanation: `${real} ${explanation}`,
    };
  }
  if (p.direction === 'place') {
    const keep = solved.structure.kind === 'single' ? solved.structure.key : '';
    return {
      stem: `${intro} ${ask}`,
      options: recordOf(p.places, (place) => capital(words.place(p.source, place))),
      reasons: recordOf(p.places, (place) =>
        place === keep ? explanation : words.whyNotPlace(p.source, place),
      ),
      explanation,
    };
  }
  const near = p.setups.every((setup) => setup.site === 'here');
  return {
    stem: near ? `${intro} ${words.NEAR} ${ask}` : `${intro} ${ask}`,
    options: recordBy(p.setups, setupId, (setup) => words.setup(p.source, setup, near)),
    reasons: recordBy(p.setups, setupId, (setup) => setupReason(p.source, setup, locale)),
    explanation,
  };
}

function renderMatch(p: DlqParams & { direction: 'match' }, locale: Locale): ItemText {
  const words = WORDS[locale];
  const { who } = storyOf(p.frame, locale);
  const intro =
    locale === 'en'
      ? 'The team gives every source of events a dead-letter queue in the same account and Region.'
      : '팀은 모든 이벤트 소스에 같은 계정, 같은 리전의 데드 레터 대기열(DLQ)을 두려 합니다.';
  return {
    stem: `${who} ${intro} ${ASK[locale].match}`,
    prompts: recordOf(p.sources, (source) => words.PROMPT[source]),
    options: recordOf(p.answers, (answer) => words.ANSWER[answer]),
    reasons: recordOf(p.answers, (answer) => matchReason(answer, locale)),
    explanation: p.sources.map((source) => `- ${words.PROMPT[source]}: ${words.RULE[source]}.`).join('\n'),
  };
}

const MATCH_REASON = {
  en: {
    'only-standard': 'Fits standard queues and targets of EventBridge rules, which accept no FIFO queue.',
    'only-fifo':
      'Fits FIFO queues and subscriptions of FIFO topics, whose dead letters stay in a FIFO queue.',
    'standard-or-sns':
      'Fits the dead-letter queue setting of a Lambda function, which serves asynchronous invocations.',
  },
  ko: {
    'only-standard': '표준 대기열, 그리고 FIFO 대기열을 받지 않는 EventBridge 규칙의 대상에 맞습니다.',
    'only-fifo': '데드 레터도 FIFO 대기열에 두어야 하는 FIFO 대기열과 FIFO 주제의 구독에 맞습니다.',
    'standard-or-sns': '비동기 호출에 쓰이는 Lambda 함수의 DLQ 설정에 맞습니다.',
  },
};
const matchReason = (answer: keyof typeof MATCH_REASON.en, locale: Locale): string =>
  MATCH_REASON[locale][answer];

function setupReason(source: Source, setup: Setup, locale: Locale): string {
  const fault = faultOf(source, setup);
  if (fault) return WORDS[locale].whyNotSetup(source, setup, fault);
  const rule = sentence(WORDS[locale].RULE[source]);
  return locale === 'en' ? `It meets the requirement. ${rule}` : `요구 사항을 충족합니다. ${rule}`;
}

const NOT_THE_FAULT = {
  en: {
    type: 'The types are not what fails here.',
    kind: 'This setting does accept a receiver of that kind.',
    region: 'Both stand in the same Region.',
    account: 'Both belong to the same account.',
    place: 'The setting stands on the right resource.',
  },
  ko: {
    type: '여기서 문제는 대기열의 유형이 아닙니다.',
    kind: '이 설정은 그런 종류의 리소스를 받아들입니다.',
    region: '둘은 같은 리전에 있습니다.',
    account: '둘은 같은 계정에 속합니다.',
    place: '설정은 알맞은 리소스에 있습니다.',
  },
};

function faultReason(fault: Fault, source: Source, setup: Setup, real: string, locale: Locale): string {
  return fault === faultOf(source, setup) ? real : `${NOT_THE_FAULT[locale][fault]} ${real}`;
}

const sentence = (text: string): string => `${capital(text)}.`;
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
