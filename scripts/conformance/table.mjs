const VERDICTS = ['pass', 'code-only', 'fail', 'unsupported', 'disputed'];
const NAME_WIDTH = 24;
const WIDTH = 13;

const line = (name, cells) =>
  `${name.padEnd(NAME_WIDTH)}${cells.map((cell) => String(cell).padStart(WIDTH)).join('')}`;

/** Prints rows of verdicts, equal names added up, and their sum. */
export function printTable(rows) {
  const byName = new Map();
  for (const { name, verdicts } of rows) add(byName, name, verdicts);
  const sum = new Map();
  for (const verdicts of byName.values()) add(sum, 'all', verdicts);
  console.log(`\n${line('', VERDICTS)}`);
  for (const [name, verdicts] of [...byName, ...sum])
    console.log(
      line(
        name,
        VERDICTS.map((verdict) => verdicts[verdict] ?? 0),
      ),
    );
}

function add(table, name, verdicts) {
  const known = table.get(name) ?? {};
  for (const verdict of VERDICTS) known[verdict] = (known[verdict] ?? 0) + (verdicts[verdict] ?? 0);
  table.set(name, known);
}
