import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    reporters: process.env["CI"] ? ["default", "./tests/support/count-reporter.ts"] : ["default"],
    testTimeout: 60_000,
    // Two cores are the floor we build for; more workers only fight for them.
    maxWorkers: 2,
  },
});
