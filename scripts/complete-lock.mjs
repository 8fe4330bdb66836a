// npm run lock: after a change of the dependencies. npm leaves out of package-lock.json the optional packages
// of platforms it could not see, and `npm ci` then refuses the file. This adds them by name and version, and
// takes out registry addresses, so that everybody installs from the registry they have set.
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './prepare/terminal.mjs';

const OPERATING_SYSTEMS = [
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'android',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
];
const OS_WORDS = { windows: 'win32', macos: 'darwin', openharmony: 'openharmony' };
const PROCESSORS = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
];
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', glibc: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** What a package named like `@next/swc-linux-arm64-gnu` needs, read from its name. */
function platformOf(name) {
  const words = name.split('/').at(-1).split(/[-.]/);
  const first = (known) => words.find((word) => known.includes(word));
  const systemWord = words.find((word) => OPERATING_SYSTEMS.includes(word) || word in OS_WORDS);
  const system = OS_WORDS[systemWord] ?? systemWord;
  const processor = first(PROCESSORS);
  const library = LIBRARIES[words.find((word) => word in LIBRARIES)];
  return {
    ...(processor && { cpu: [processor] }),
    ...(library && { libc: [library] }),
    ...(system && { os: [system] }),
  };
}

/** Where npm would look for a package that `parent` names, from the nearest folder to the root. */
function* placesFor(parent, name) {
  let folder = parent;
  while (folder) {
    yield `${folder}/node_modules/${name}`;
    folder = folder.includes('/node_modules/') ? folder.slice(0, folder.lastIndexOf('/node_modules/')) : '';
  }
  yield `node_modules/${name}`;
}

function complete(packages) {
  const added = [];
  for (const [parent, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const found = [...placesFor(parent, name)].find((place) => packages[place]);
      if (found && (packages[found].version === range || !/^\d/.test(range))) continue;
      if (!/^\d+\.\d+\.\d+/.test(range))
        throw new Error(`${parent} wants ${name} ${range}: give an exact version`);
      const place = packages[`node_modules/${name}`]
        ? `${parent}/node_modules/${name}`
        : `node_modules/${name}`;
      packages[place] = {
        version: range,
        ...platformOf(name),
        ...(entry.dev && { dev: true }),
        optional: true,
      };
      added.push(place);
    }
  }
  return added;
}

const file = inRoot('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = complete(lock.packages);
let addresses = 0;
for (const entry of Object.values(lock.packages)) {
  if (!/^https?:/.test(entry.resolved ?? '')) continue;
  delete entry.resolved;
  addresses += 1;
}
const [rootEntry, ...others] = Object.entries(lock.packages);
others.sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries([rootEntry, ...others]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  `package-lock.json: ${added.length} packages of other platforms added, ${addresses} addresses removed`,
);
for (const place of added) console.log(`  ${place}`);
