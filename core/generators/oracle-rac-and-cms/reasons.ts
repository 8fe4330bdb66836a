import type { Localized } from '../../kernel/locale';

export const SELF_PATCHED: Localized = {
  en: 'On EC2 the database is software of the customer, who installs its patches.',
  ko: 'EC2에 둔 데이터베이스는 고객의 소프트웨어이므로 고객이 패치를 설치합니다.',
};
export const NO_FAILOVER: Localized = {
  en: 'On EC2 the customer sets up and runs what takes over in another Availability Zone.',
  ko: 'EC2에서는 다른 가용 영역이 이어받는 구성을 고객이 만들고 운영합니다.',
};
export const SERVER_SIZES: Localized = {
  en: 'Somebody has to choose the instance type of the database servers.',
  ko: '데이터베이스 서버의 인스턴스 유형을 정해야 합니다.',
};
export const NEEDS_LICENCE: Localized = {
  en: 'It runs the Oracle engine, whose licence is bought or contained in the price.',
  ko: 'Oracle 엔진을 실행하므로 라이선스를 사거나 요금에 포함해 내야 합니다.',
};
export const NO_FORMS: Localized = {
  en: 'A database only stores; forms to write and publish in come with a CMS such as WordPress or Wix.',
  ko: '데이터베이스는 저장만 합니다. 글을 쓰고 게시하는 화면은 WordPress나 Wix 같은 CMS가 갖추고 있습니다.',
};
export const NO_LOGIN: Localized = {
  en: 'The servers of an RDS database give no access to their operating system.',
  ko: 'RDS 데이터베이스의 서버에는 운영 체제로 로그인할 수 없습니다.',
};
export const DIFFERENT_ENGINE: Localized = {
  en: 'Its engine is another one, which does not run PL/SQL of Oracle.',
  ko: '다른 엔진이므로 Oracle의 PL/SQL을 실행하지 못합니다.',
};
export const NO_RAC: Localized = {
  en: 'RAC belongs to the Oracle engine, and none runs here.',
  ko: 'RAC은 Oracle 엔진의 기능인데 여기에는 Oracle 엔진이 없습니다.',
};
