/** Prints the plain closing line `7 passed, 0 failed, 0 skipped`, which any CI can read. */
import type { Reporter, TestCase, TestModule } from "vitest/node";

class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test: TestCase) => test.result().state));
    const count = (state: string) => states.filter((found) => found === state).length;
    // A file that does not load holds no tests but is a failure all the same.
    const broken = modules.filter((module) => module.state() === "failed" && [...module.children.allTests()].length === 0).length;
    const failed = count("failed") + count("pending") + broken + errors.length;
    process.stdout.write(`${count("passed")} passed, ${failed} failed, ${count("skipped")} skipped\n`);
  }
}

// vitest loads a reporter by its default export.
// biome-ignore lint/style/noDefaultExport: vitest asks for it
export default CountReporter;
