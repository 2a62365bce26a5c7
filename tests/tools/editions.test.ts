/** What makes one file of the page, and lets no other script run in it. */
import { createHash } from 'node:crypto'
import { tokenizer } from 'acorn'
import { describe, expect, it } from 'vitest'
import { bootSource } from '../../src/sandbox/worker/boot.ts'
import { familiesSource } from '../../src/sandbox/worker/boot-families.ts'
import { readerSource } from '../../src/sandbox/worker/boot-reader.ts'
import { timersSource } from '../../src/sandbox/worker/boot-timers.ts'
import { chunkFileNames, withHashPolicy, withoutRemarks } from '../../tools/editions.ts'

const page = (head: string): string => `<head>\n<meta charset="utf-8" />\n${head}\n</head>`

describe('the policy of the one-file edition', () => {
  it('allows the script that is there, by its hash, and no connection', () => {
    const script = 'document.title = "جسر"'
    const made = withHashPolicy(page(`<script type="module">${script}</script>`))
    const hash = createHash('sha256').update(script, 'utf8').digest('base64')
    expect(made).toContain(`script-src 'sha256-${hash}' 'wasm-unsafe-eval'`)
    expect(made).toContain("connect-src 'none'")
    expect(made.indexOf('Content-Security-Policy')).toBeLessThan(made.indexOf('<script'))
  })

  it('refuses a page with two scripts, none, one from elsewhere, or one whose hash a browser would not find', () => {
    expect(() => withHashPolicy(page('<script>1</script><script>2</script>'))).toThrow('2 scripts')
    expect(() => withHashPolicy(page(''))).toThrow('0 scripts')
    expect(() => withHashPolicy(page('<script src="a.js"></script>'))).toThrow('scripts')
    expect(() => withHashPolicy(page('<script>`\r`</script>'))).toThrow('carriage return')
  })
})

describe('our code inside the engine', () => {
  const tokens = (source: string): string[] =>
    [...tokenizer(source, { ecmaVersion: 'latest' })].map(({ start, end }) => source.slice(start, end))

  it.each(Object.entries({ bootSource, familiesSource, readerSource, timersSource }))(
    'is the same without its remarks: %s',
    (_, source) => {
      const slim = withoutRemarks(source)
      expect(tokens(slim)).toEqual(tokens(source))
      expect(slim.length).toBeLessThan(source.length)
    },
  )
})

describe('names of chunks', () => {
  it('tell the languages apart', () => {
    const facadeModuleId = '/home/me/jisr/src/language/locales/fr/ui.json'
    expect(chunkFileNames({ name: 'ui', facadeModuleId })).toBe('assets/ui.fr-[hash].js')
    expect(chunkFileNames({ name: 'monaco', facadeModuleId: null })).toBe('assets/monaco-[hash].js')
  })
})
