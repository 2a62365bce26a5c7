/** What the builds have left on the disk. */
import { readFileSync, readdirSync } from 'node:fs'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { builtFile } from '../../tools/sources.mjs'
import { foreignHosts } from '../guards/addresses.ts'
import { filesBelow } from '../guards/imports.ts'

describe('the one-file edition', () => {
  const page = readFileSync(builtFile.usb, 'utf8')
  // What stands inside the script is no part of the page's own marks.
  const marks = page.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>|(<style\b[^>]*>)[\s\S]*?<\/style>/g, '$1$2')

  it('is one file, with a note beside it', () => {
    expect(readdirSync('dist-usb').sort()).toEqual(['README.txt', 'jisr.html'])
  })

  // An empty address is the page itself.
  it('names no other file', () => {
    const named = [...marks.matchAll(/\s(?:src|href)="([^"]*)"/g)].flatMap(([, address]) => address || [])
    expect(named.filter((address) => !address.startsWith('data:'))).toEqual([])
    expect(page).not.toMatch(/\burl\(["']?(?!data:|#|["']?\$)[\w./-]+\.(?:woff2?|ttf|png|svg)\b/)
    expect(marks.match(/<script\b/g)).toHaveLength(1)
  })

  it('has no address of another computer', () => {
    expect(foreignHosts(page)).toEqual([])
  })
})

describe('the hosted edition', () => {
  const files = filesBelow('dist', /\.\w+$/)
  const page = readFileSync(builtFile.hosted, 'utf8')

  it('has no script inside the page, and only relative addresses', () => {
    const named = [...page.matchAll(/\s(?:src|href)="([^"]*)"/g)].flatMap(([, address]) => address || [])
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((address) => !address.startsWith('./'))).toEqual([])
    expect(named.filter((address) => !files.includes(address.slice(2)))).toEqual([])
    expect(page).not.toMatch(/<script\b[^>]*>[^<]/)
  })

  it('brings its headers for hosts that read them from a file', () => {
    const file = readFileSync('dist/_headers', 'utf8')
    expect(file).toMatch(/^\/\*\n( {2}[\w-]+: [^\n]+\n)+$/)
    expect(file).toContain("frame-ancestors 'none'")
  })

  it('has no address of another computer', () => {
    const texts = files.filter((file) => /\.(js|css|html|json|svg|webmanifest)$/.test(file))
    const found = texts.flatMap((file) =>
      foreignHosts(readFileSync(`dist/${file}`, 'utf8')).map((host) => `${file}: ${host}`),
    )
    expect(texts.length).toBeGreaterThan(10)
    expect(found).toEqual([])
  })

  it('has packed files beside those that gain by it, with the same bytes', () => {
    const packed = files.filter((file) => file.endsWith('.br') || file.endsWith('.gz'))
    expect(packed.filter((file) => /shell|monaco|\.wasm/.test(file)).length).toBeGreaterThan(5)
    const wrong = packed.filter((file) => {
      const bytes = readFileSync(`dist/${file}`)
      const plain = file.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes)
      return !plain.equals(readFileSync(`dist/${file.replace(/\.(br|gz)$/, '')}`))
    })
    expect(wrong).toEqual([])
    expect(readFileSync('dist/sw.js', 'utf8')).not.toMatch(/\.(br|gz)"/)
  })

  it('keeps everything for use without a network', () => {
    const lists = files.filter((file) => /^offline\/.*\.json$/.test(file))
    const known = ['sw.js', ...lists].map((file) => readFileSync(`dist/${file}`, 'utf8')).join()
    const needed = files.filter((file) => !/^(\.vite\/|sw\.js$|_headers$)|\.(br|gz)$/.test(file))
    expect(lists).toHaveLength(3)
    expect(needed.filter((file) => !known.includes(`"${file}"`))).toEqual([])
  })

  it('keeps first what the first lesson needs', () => {
    const [, kept = ''] = /__KEPT_FILES__ = (\{.*\})/.exec(readFileSync('dist/sw.js', 'utf8')) ?? []
    const { core, rest } = JSON.parse(kept) as { core: string[]; rest: string[] }
    const at = (name: string): number => core.findIndex((file) => file.includes(name))
    expect(core[0]).toBe('index.html')
    expect(at('shell-')).toBeLessThan(at('.wasm'))
    expect(at('.wasm')).toBeLessThan(at('code-mirror'))
    expect(at('code-mirror')).toBeLessThan(at('explain-'))
    expect(core.join()).not.toMatch(/lesson-|monaco/)
    expect(rest.join()).toMatch(/monaco/)
  })
})
