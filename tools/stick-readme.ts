/** What stands beside the one file on a stick: how to open it, in the languages of the stick. */
import type { Plugin } from 'vite'
import { carriedTags, carriedTexts } from './carried-texts/carried-texts.mjs'

/** Emits `README.txt`; null: in all languages. */
export function stickReadme(tags: readonly string[] | null): Plugin {
  return {
    name: 'jisr-stick-readme',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler() {
        this.emitFile({ type: 'asset', fileName: 'README.txt', source: readmeText(tags ?? carriedTags()) })
      },
    },
  }
}

/** For the text editors of any system: a byte order mark and the line ends of Windows. */
export function readmeText(tags: readonly string[]): string {
  const texts = tags.flatMap((tag) => carriedTexts(tag) ?? [])
  const known = texts.length > 0 ? texts : [carriedTexts('en')]
  const parts = known.map((text) =>
    Object.values(text?.stick ?? {})
      .map((line) => `${line}\n`)
      .join(''),
  )
  return `\ufeff${['Jisr · جسر\n', ...parts].join('\n')}`.replaceAll('\n', '\r\n')
}
