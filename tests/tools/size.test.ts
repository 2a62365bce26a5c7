/** Budgets: which files are counted where, and what is over. */
import { describe, expect, it } from 'vitest'
import budgets from '../../tools/size-budgets.json' with { type: 'json' }
import { compare, measure, type Sizes } from '../../tools/size.ts'
import { groupFiles, type Build } from '../../tools/size-groups.ts'

const build: Build = {
  manifest: {
    'index.html': { file: 'index.js', isEntry: true, css: ['index.css'] },
    '_shell-1.js': {
      file: 'shell.js',
      imports: ['index.html'],
      css: ['shell.css'],
      assets: ['font.woff2', 'worker-1.js'],
    },
    'src/ui/editor/monaco.tsx': {
      file: 'monaco.js',
      imports: ['_shell-1.js'],
      css: ['monaco.css'],
      assets: ['icons.ttf', 'its-worker.js'],
    },
    'src/ui/editor/code-mirror.tsx': { file: 'mirror.js', imports: ['_shell-1.js', '_shared.js'] },
    '_shared.js': { file: 'shared.js' },
    'src/explain/explain.ts': { file: 'explain.js', imports: ['_shell-1.js', '_syntax.js'] },
    '_syntax.js': { file: 'syntax.js' },
    'virtual:course/lesson/one/en': { file: 'one.en.js' },
    'virtual:course/lesson/two/en': { file: 'two.en.js' },
    'virtual:course/titles/en': { file: 'titles.en.js' },
    'virtual:course/page/0': { file: 'page.js', imports: ['index.html'] },
    'src/language/locales/en/ui.json': { file: 'ui.en.js' },
    'src/language/locales/en/explain.json': { file: 'explain.en.js' },
    'src/language/locales/ar/ui.json': { file: 'ui.ar.js' },
  },
  files: ['index.html', 'engine-9.wasm', 'another.wasm', 'worker-1.js'],
  textOf: (file) => (file === 'worker-1.js' ? 'fetch("engine-9.wasm")' : ''),
}

describe('the groups', () => {
  const groups = groupFiles(build)

  it('count what shows a text at once, and the rest of the page', () => {
    expect(groups.early).toEqual(['index.html', 'index.js', 'index.css'])
    expect(groups.shell).toEqual(['shell.js', 'shell.css'])
  })

  it('count for an editor what comes on top of the shell, with its worker', () => {
    expect(groups.fullEditor).toEqual(['monaco.js', 'monaco.css', 'its-worker.js'])
    expect(groups.lightEditor).toEqual(['mirror.js', 'shared.js'])
  })

  it('count for the engine the worker and the wasm it names', () => {
    expect(groups.engine).toEqual(['worker-1.js', 'engine-9.wasm'])
  })

  it('count for the explainer the parser that comes with it', () => {
    expect(groups.explainer).toEqual(['explain.js', 'syntax.js'])
  })

  it('keep lessons and languages apart, with English behind them', () => {
    expect(groups.lessons).toEqual([['one.en.js'], ['two.en.js']])
    expect(groups.locales).toEqual([['ui.en.js', 'explain.en.js'], ['ui.ar.js']])
    expect(groups.earlyTexts).toEqual([['ui.en.js'], ['ui.ar.js']])
    expect(groups.fallbackTexts).toEqual(['ui.en.js'])
  })

  it('must not be empty: a budget over nothing would hold always', () => {
    const without = (key: string): Build => {
      const { [key]: _, ...manifest } = build.manifest
      return { ...build, manifest }
    }
    expect(() => groupFiles(without('virtual:course/page/0'))).toThrow(/page/)
    expect(() => groupFiles(without('_shell-1.js'))).toThrow(/shell/)
    expect(() => groupFiles({ ...build, files: [] })).toThrow(/wasm/)
  })
})

describe('the sizes', () => {
  it('add up what is fetched until a lesson can be read, and until it can be run', async () => {
    const lengths: Record<string, number> = { 'two.en.js': 70 }
    const sizes = await measure(groupFiles(build), (file) => Promise.resolve(lengths[file] ?? 10))
    expect(sizes).toMatchObject({
      early: 30,
      shell: 20,
      largestLesson: 70,
      toRead: 120,
      firstLesson: 150,
      engine: 20,
      firstRun: 170,
    })
  })

  it('fail by one byte', () => {
    const exact: Sizes = { ...budgets }
    expect(compare(exact, budgets).ok).toBe(true)
    const over = compare({ ...exact, engine: budgets.engine + 1 }, budgets)
    expect(over.ok).toBe(false)
    expect(over.table.match(/^.*OVER$/gm)).toEqual([expect.stringContaining('engine')])
  })
})
