import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    reporters: process.env["CI"] ? ["default", "./tests/support/count-reporter.ts"] : ["default"],
    // Some tests run the whole chain or LibreOffice; on a busy machine a minute is too short.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // Two cores are the floor we build for; more workers only fight for them.
    maxWorkers: 2,
  },
});
