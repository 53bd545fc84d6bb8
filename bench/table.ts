import os from 'node:os';

/** One line of the result. */
export interface Row {
  what: string;
  target: string;
  measured: string;
  /** Against what it is compared with, when it is compared. */
  ratio?: string;
  /** Left out for what is only there to compare with. */
  held?: boolean;
}

const HEAD = ['what', 'target', 'measured', 'ratio', 'held'];

/** The rows as a Markdown table with even columns, so that it reads well in a terminal and in a document. */
export function formatTable(rows: Row[]): string {
  const cells = rows.map(({ what, target, measured, ratio = '', held }) => [
    what,
    target,
    measured,
    ratio,
    held === undefined ? '' : held ? 'yes' : 'NO',
  ]);
  const widths = HEAD.map((_, column) =>
    Math.max(...[HEAD, ...cells].map((line) => [...(line[column] ?? '')].length)),
  );
  const line = (texts: string[]) =>
    `| ${texts.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(HEAD), rule, ...cells.map(line)].join('\n');
}

/** When and on what the numbers were taken: without it they say nothing. */
export function describeRun(): string {
  const [cpu] = os.cpus();
  const load = os
    .loadavg()
    .map((value) => value.toFixed(1))
    .join(', ');
  return [
    `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `${os.availableParallelism()} × ${cpu?.model.trim() ?? 'unknown processor'}`,
    `${Math.round(os.totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}`,
    `load before ${load}`,
  ].join(' · ');
}
