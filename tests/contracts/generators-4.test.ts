import { GENERATORS } from '@/core/generators/list';
import { describeGenerators } from './generator-contract';

// One of four shares of the generators: files run side by side, the tests of one do not.
describeGenerators(GENERATORS.filter((_, i) => i % 4 === 3));
