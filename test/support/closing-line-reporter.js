/** Ends a run with one plain line, for machines that read logs. */
export class ClosingLineReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numPendingTests }) {
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed${skipped}\n`);
  }
}

export default ClosingLineReporter;
