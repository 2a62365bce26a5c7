/**
 * The built editions in a real browser, with time for slow machines. Files run side by side: each has its own browser,
 * its own servers on free ports and its own folders. Those that measure have the machine for themselves.
 */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Files that measure how soon a page answers, or what it loses in a second; `*.measured.e2e.ts` are such, too. */
const measuring = ['bench', 'hazards', 'idle', 'storage-kill', '*.measured'].map(
  (name) => `tests/e2e/**/${name}.e2e.ts`,
)

/** A browser has several processes: more files at a time than this gain nothing, and need gigabytes. */
const sideBySide = Math.min(availableParallelism(), 4)

const common = { testTimeout: 120_000, hookTimeout: 120_000, retry: 2 }

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'side by side',
          include: ['tests/e2e/**/*.e2e.ts'],
          exclude: measuring,
          maxWorkers: sideBySide,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: { ...common, name: 'alone', include: measuring, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
})
