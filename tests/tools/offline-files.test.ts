/** What the service worker keeps, and in which order. */
import { expect, it } from 'vitest'
import { inOrder, languageLists, type BuiltFile } from '../../tools/offline-files.ts'

const file = (fileName: string, facade: string | null = null): BuiltFile => ({
  fileName,
  facade,
  isEntry: false,
})
const part = (key: string): BuiltFile =>
  file(`assets/${key.replaceAll('/', '-')}.js`, `\0virtual:course/${key}`)
const explain = (tag: string): BuiltFile =>
  file(`assets/explain.${tag}.js`, `/src/language/locales/${tag}/explain.json`)

const files = [
  file('assets/monaco-1.js'),
  file('icon.svg'),
  file('assets/code-mirror-1.js'),
  file('assets/engine-1.wasm'),
  file('assets/shell-1.js'),
  file('assets/ui.fr-1.js', '/src/language/locales/fr/ui.json'),
  file('index.html'),
  file('_headers'),
  ...['en', 'fr', 'ar'].map(explain),
  ...['page/0', 'outline/all', 'titles/en', 'titles/fr'].map(part),
  ...['lesson/two/fr', 'lesson/two/en', 'lesson/one/en', 'lesson/three/ar'].map(part),
]

it('keeps the page first, then the engine, the texts, the light editor; the full editor last, the course apart', () => {
  expect(inOrder(files)).toEqual({
    core: [
      'index.html',
      'assets/shell-1.js',
      'assets/engine-1.wasm',
      'assets/ui.fr-1.js',
      'assets/code-mirror-1.js',
      'icon.svg',
    ],
    rest: ['assets/monaco-1.js'],
  })
})

it('lists for a language what its learner may open, in the order of the course, each lesson in the best language', () => {
  expect(languageLists(files, ['one', 'two', 'three'])['fr']).toEqual([
    'assets/explain.en.js',
    'assets/explain.fr.js',
    'assets/page-0.js',
    'assets/outline-all.js',
    'assets/titles-en.js',
    'assets/titles-fr.js',
    'assets/lesson-one-en.js',
    'assets/lesson-two-fr.js',
  ])
})
