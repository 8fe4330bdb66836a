import { requirementsGenerator } from '../requirements/generator';
import { PLATFORMS } from './table';

const EVERY = Object.keys(PLATFORMS.designs);

/** Where an Oracle database runs, what rules RDS out for RAC, and what a content management system is. */
export const oracleRacAndCms = requirementsGenerator({
  slug: 'oracle-rac-and-cms',
  revision: 1,
  title: { ko: 'Oracle RAC과 CMS를 둘 곳', en: 'A place for Oracle RAC, and for a CMS' },
  concept: 'marketplace.oracle-rac',
  alsoTests: ['content.cms-meaning'],
  facts: {
    rac: ['marketplace.oracleRac', 'rds.shell'],
    'oracle-ec2': ['rds.shell'],
    'rds-oracle': ['rds.oracle.rac', 'rds.multiAz', 'rds.shell'],
    'rds-mysql': ['rds.multiAz', 'rds.shell'],
    wordpress: ['rds.multiAz', 'rds.shell'],
    dynamodb: ['dynamodb.joins'],
  },
  about: {
    'content.cms-meaning': {
      write: EVERY,
    },
  },
  section: 'developer-toolbox#oracle-rac',
  claims: [88, 90, 91],
  variety: 'rule',
  table: PLATFORMS,
});
