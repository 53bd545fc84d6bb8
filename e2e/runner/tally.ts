import { styleText } from 'node:util';

/** What a run has shown so far. */
const counts = { passed: 0, failed: 0 };

/** Does one check that counts as one result, and prints one line about it. An error's text is shown in full. */
export async function check(name: string, work: () => Promise<void> | void): Promise<boolean> {
  const started = performance.now();
  try {
    await work();
    count({ passed: 1, failed: 0 });
    printLine(true, name, started);
    return true;
  } catch (error) {
    count({ passed: 0, failed: 1 });
    console.error(error instanceof Error ? error.message : String(error));
    printLine(false, name, started);
    return false;
  }
}

/** Does a part of the run that counts its results itself, and prints one line with their number. */
export async function section(
  name: string,
  work: () => Promise<{ passed: number; failed: number }>,
): Promise<void> {
  const started = performance.now();
  const result = await work();
  count(result);
  const failures = result.failed > 0 ? `, ${result.failed} failed` : '';
  printLine(result.failed === 0, `${name}: ${result.passed} passed${failures}`, started);
}

/** Prints the last line of the run; returns the exit code. A run that checked nothing has failed. */
export function summarize(): number {
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}

function count({ passed, failed }: { passed: number; failed: number }): void {
  counts.passed += passed;
  counts.failed += failed;
}

function printLine(passed: boolean, text: string, started: number): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const mark = passed ? styleText('green', '✓') : styleText('red', '✗');
  console.log(`${mark} ${text}  ${styleText('dim', `${seconds} s`)}`);
}
