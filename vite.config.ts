/** Two editions of one page: `vite build` makes `dist/`, `vite build --mode usb` one file for a USB stick. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { chosenLanguages } from './tools/app-languages.ts'
import {
  chunkFileNames,
  hostedPolicy,
  onePage,
  onlyLocales,
  slimBoot,
  stamp,
  withoutCdn,
} from './tools/editions.ts'
import { lessonsPlugin } from './tools/lessons/vite-plugin.ts'
import { offlineFiles } from './tools/offline-files.ts'
import { precompressed } from './tools/precompress.ts'
import { stickReadme } from './tools/stick-readme.ts'

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * What is needed to read is one chunk, what is needed for the whole page another, and what knows programs a third.
 * A group takes what its modules import along, but not what an earlier one has.
 */
const groups = [
  { name: 'early', tags: ['$initial' as const], priority: 3 },
  { name: 'syntax', test: /[\\/]src[\\/]syntax[\\/]|[\\/]node_modules[\\/]acorn/, priority: 2 },
  { name: 'shell', test: /[\\/]src[\\/]main\.tsx$/, priority: 1, includeDependenciesRecursively: true },
]

export default defineConfig(({ mode }): UserConfig => {
  const usb = mode === 'usb'
  const languages = chosenLanguages(process.env['JISR_LANGUAGES'])
  return {
    base: './',
    publicDir: usb ? false : 'public',
    define: {
      __PSEUDO__: JSON.stringify(process.env['JISR_PSEUDO'] === '1'),
      __LANGUAGES__: JSON.stringify(languages?.offered ?? null),
    },
    resolve: {
      alias: [
        { find: '#spawn', replacement: file(usb ? 'src/spawn.usb.ts' : 'src/spawn.ts') },
        {
          find: '#quickjs',
          replacement: file(`src/sandbox/worker/variant.${usb ? 'singlefile' : 'wasmfile'}.ts`),
        },
        // Workers of libraries, too, have no file of their own in the one-file edition.
        ...(usb ? [{ find: /\?worker$/, replacement: '?worker&inline' }] : []),
      ],
    },
    plugins: [
      react(),
      lessonsPlugin({ languages }),
      onlyLocales(languages?.kept ?? null),
      withoutCdn(),
      ...(usb
        ? [viteSingleFile(), onePage('jisr.html'), stickReadme(languages?.offered ?? null)]
        : [hostedPolicy(), offlineFiles(), precompressed()]),
      stamp(usb ? 'usb' : 'hosted'),
    ],
    worker: { format: usb ? 'iife' : 'es', plugins: () => [slimBoot()] },
    build: {
      // The last Chrome and Firefox of Windows 7 and 8, and of old Macs.
      target: ['chrome109', 'firefox115', 'safari15.6'],
      outDir: usb ? 'dist-usb' : 'dist',
      emptyOutDir: true,
      manifest: !usb,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { output: usb ? {} : { chunkFileNames, codeSplitting: { groups } } },
    },
  }
})
