/** Unit tests and guards. The built editions are tried by `tests/e2e/vitest.config.ts`. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { lessonsPlugin } from './tools/lessons/vite-plugin.ts'

export default defineConfig({
  define: { __PSEUDO__: 'true', __LANGUAGES__: 'null' },
  plugins: [lessonsPlugin({ pseudo: true })],
  resolve: {
    alias: {
      '#spawn': fileURLToPath(new URL('src/spawn.ts', import.meta.url)),
      '#quickjs': fileURLToPath(new URL('src/sandbox/worker/variant.node.ts', import.meta.url)),
    },
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    // Every processor has a file to work on; left alone, vitest keeps one for itself.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
