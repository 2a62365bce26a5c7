/** Two editions of one page: `vite build` makes `dist/`, `vite build --mode usb` one file for a USB stick. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type PluginOption, type UserConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { chosenLanguages } from './tools/app-languages.ts'
import { chunkFileNames, hostedPolicy, onePage, onlyLocales, stamp, withoutCdn } from './tools/editions.ts'
import { lessonsPlugin } from './tools/lessons/vite-plugin.ts'
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

export default defineConfig(async ({ mode }): Promise<UserConfig> => {
  const usb = mode === 'usb'
  const languages = await chosenLanguages(process.env['JISR_LANGUAGES'])
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
    worker: { format: usb ? 'iife' : 'es' },
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

/** The service worker keeps everything; a new version waits until the learner wants it (see `src/offline.ts`). */
function offlineFiles(): PluginOption {
  return VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    manifestFilename: 'manifest.webmanifest',
    manifest: {
      name: 'Jisr',
      short_name: 'Jisr',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#f6f4ee',
      theme_color: '#0b6b66',
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    includeManifestIcons: false,
    workbox: {
      globPatterns: ['**/*.{js,css,html,wasm,woff2,ttf,json,svg,png}'],
      // Monaco is one file of more than three million bytes.
      maximumFileSizeToCacheInBytes: 6_000_000,
      cleanupOutdatedCaches: true,
      // Lessons opened later on the first visit must come from what was kept, too.
      clientsClaim: true,
      skipWaiting: false,
    },
  })
}
