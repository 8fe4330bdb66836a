import type { RequirementsTable } from '../requirements/table';
import {
  DIFFERENT_ENGINE,
  NEEDS_LICENCE,
  NO_FAILOVER,
  NO_FORMS,
  NO_LOGIN,
  NO_RAC,
  SELF_PATCHED,
  SERVER_SIZES,
} from './reasons';

/** What is known of a platform for an application and its data. */
interface Platform {
  engine: 'oracle' | 'mysql' | 'dynamodb';
  /** Several servers work on one database at the same time. */
  cluster: boolean;
  /** Who runs the servers of the database. */
  runBy: 'aws' | 'customer';
  /** Whether a second Availability Zone takes over. */
  multiAz: boolean;
  /** People write and publish pages in it without programming. */
  cms: boolean;
}

const ALONE: Platform = { engine: 'oracle', cluster: false, runBy: 'customer', multiAz: false, cms: false };

/** Platforms for an application of a company, one of them a content management system. */
export const PLATFORMS: RequirementsTable<Platform> = {
  designs: {
    rac: {
      name: {
        en: 'EC2 instances with an Oracle RAC AMI from AWS Marketplace',
        ko: 'AWS Marketplace의 Oracle RAC AMI로 만든 EC2 인스턴스',
      },
      is: (limits) => {
        const where = String(limits['marketplace.oracleRac']);
        return { ...ALONE, cluster: where.includes('EC2') && where.includes('Marketplace AMI') };
      },
      overrated: 'marketplace-images-are-managed',
      underrated: 'ec2-hides-the-operating-system',
      lacks: {
        patches: SELF_PATCHED,
        zone: NO_FAILOVER,
        sizes: SERVER_SIZES,
        licence: NEEDS_LICENCE,
        write: NO_FORMS,
      },
    },
    'oracle-ec2': {
      name: {
        en: 'A single Oracle server that is installed on an EC2 instance',
        ko: 'EC2 인스턴스에 직접 설치한 Oracle 서버 한 대',
      },
      is: () => ALONE,
      overrated: 'one-server-is-a-cluster',
      underrated: 'ec2-databases-lack-sql',
      lacks: {
        rac: {
          en: 'One server is no cluster of servers on one database.',
          ko: '서버 한 대는 한 데이터베이스를 함께 처리하는 클러스터가 아닙니다.',
        },
        patches: SELF_PATCHED,
        zone: NO_FAILOVER,
        sizes: SERVER_SIZES,
        licence: NEEDS_LICENCE,
        write: NO_FORMS,
      },
    },
    'rds-oracle': {
      name: {
        en: 'Amazon RDS for Oracle with Multi-AZ enabled',
        ko: '다중 AZ를 켠 Amazon RDS for Oracle',
      },
      is: () => ({ ...ALONE, runBy: 'aws', multiAz: true }),
      overrated: 'rds-runs-oracle-rac',
      underrated: 'rds-has-no-oracle',
      lacks: {
        rac: {
          en: 'RDS for Oracle has no RAC: Multi-AZ keeps a standby, on which nobody works.',
          ko: 'RDS for Oracle에는 RAC이 없습니다. 다중 AZ는 일하지 않는 대기 서버를 둘 뿐입니다.',
        },
        login: NO_LOGIN,
        sizes: SERVER_SIZES,
        licence: NEEDS_LICENCE,
        write: NO_FORMS,
      },
    },
    'rds-mysql': {
      name: {
        en: 'Amazon RDS for MySQL with Multi-AZ enabled',
        ko: '다중 AZ를 켠 Amazon RDS for MySQL',
      },
      is: () => ({ ...ALONE, engine: 'mysql', runBy: 'aws', multiAz: true }),
      overrated: 'any-relational-engine-runs-oracle',
      underrated: 'rds-has-no-standby',
      lacks: {
        oracle: DIFFERENT_ENGINE,
        rac: NO_RAC,
        login: NO_LOGIN,
        sizes: SERVER_SIZES,
        write: NO_FORMS,
      },
    },
    wordpress: {
      name: {
        en: 'A CMS such as WordPress, on RDS for MySQL with Multi-AZ',
        ko: '다중 AZ RDS for MySQL을 쓰는 WordPress 같은 CMS',
      },
      is: () => ({ ...ALONE, engine: 'mysql', runBy: 'aws', multiAz: true, cms: true }),
      overrated: 'a-cms-runs-on-any-platform',
      underrated: 'a-cms-takes-programming',
      lacks: { oracle: DIFFERENT_ENGINE, rac: NO_RAC, login: NO_LOGIN, sizes: SERVER_SIZES },
    },
    dynamodb: {
      name: {
        en: 'A DynamoDB table with on-demand capacity mode',
        ko: '온디맨드 용량 모드의 DynamoDB 테이블',
      },
      is: () => ({ ...ALONE, engine: 'dynamodb', runBy: 'aws', multiAz: true }),
      overrated: 'dynamodb-replaces-any-database',
      underrated: 'dynamodb-needs-servers',
      lacks: {
        oracle: DIFFERENT_ENGINE,
        rac: NO_RAC,
        login: {
          en: 'DynamoDB shows no servers, and so no operating system.',
          ko: 'DynamoDB에는 드러난 서버가 없어 운영 체제도 없습니다.',
        },
        joins: {
          en: 'DynamoDB reads items by their keys and joins no tables.',
          ko: 'DynamoDB는 키로 항목을 읽으며 테이블을 조인하지 않습니다.',
        },
        write: NO_FORMS,
      },
    },
  },
  requirements: {
    oracle: {
      says: {
        en: () => 'Procedures in PL/SQL have to run unchanged on the Oracle engine.',
        ko: () => 'PL/SQL 프로시저를 고치지 않고 Oracle 엔진에서 실행해야 합니다.',
      },
      met: ({ engine }) => engine === 'oracle',
    },
    rac: {
      says: {
        en: () => 'Several servers have to work on one database at once (Oracle RAC).',
        ko: () => '여러 서버가 한 데이터베이스를 동시에 처리해야 합니다(Oracle RAC).',
      },
      met: ({ engine, cluster }) => engine === 'oracle' && cluster,
    },
    login: {
      says: {
        en: () => 'Administrators have to log in to the servers of the database.',
        ko: () => '관리자가 데이터베이스 서버에 로그인해야 합니다.',
      },
      met: ({ runBy }) => runBy === 'customer',
    },
    patches: {
      says: {
        en: () => 'AWS has to install the patches of the software that keeps the data.',
        ko: () => '데이터베이스 소프트웨어의 패치를 AWS가 설치해야 합니다.',
      },
      met: ({ runBy }) => runBy === 'aws',
    },
    zone: {
      says: {
        en: () => 'AWS has to keep the database available when an Availability Zone fails.',
        ko: () => '가용 영역 하나에 장애가 나도 AWS가 데이터베이스를 계속 쓸 수 있게 해야 합니다.',
      },
      met: ({ runBy, multiAz }) => runBy === 'aws' && multiAz,
    },
    joins: {
      says: {
        en: () => 'The data has to lie in relational tables that statements of SQL can join.',
        ko: () => '데이터를 SQL로 조인할 수 있는 관계형 테이블에 두어야 합니다.',
      },
      met: ({ engine }) => engine !== 'dynamodb',
    },
    sizes: {
      says: {
        en: () => 'Nobody may have to choose the size of database servers.',
        ko: () => '데이터베이스 서버의 크기를 정하지 않아야 합니다.',
      },
      met: ({ engine }) => engine === 'dynamodb',
    },
    licence: {
      says: {
        en: () => 'No licence of Oracle may have to be paid for.',
        ko: () => 'Oracle 라이선스 비용을 내지 않아야 합니다.',
      },
      met: ({ engine }) => engine !== 'oracle',
    },
    write: {
      says: {
        en: () => 'Editors have to write, store and publish text without programming.',
        ko: () => '편집자가 프로그래밍 없이 글을 쓰고 저장하고 게시해야 합니다.',
      },
      met: ({ cms }) => cms,
    },
    key: {
      says: {
        en: () => 'Everything that is stored has to be encrypted at rest with a key in AWS KMS.',
        ko: () => '저장하는 모든 데이터를 AWS KMS에 있는 키로 암호화해야 합니다.',
      },
      met: () => true,
    },
  },
  apart: [
    ['oracle', 'rac'],
    ['login', 'patches', 'zone'],
  ],
  intro: {
    en: ({ who }) => `${who} It moves one of its applications to AWS and looks for a platform for it.`,
    ko: ({ who }) => `${who} 애플리케이션 하나를 AWS로 옮기면서 플랫폼을 고르고 있습니다.`,
  },
  noun: { en: ['platform', 'platforms'], ko: '플랫폼' },
};
