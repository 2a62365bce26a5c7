/** Who may import whom, one door for each library, and the promises of ARCHITECTURE.md. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesBelow, importsIn, importsOfSources, type Import } from './guards/imports.ts'

/** Who may import whom. The table in ARCHITECTURE.md is a copy of this one. */
const mayUse: Record<string, string[]> = {
  lesson: [],
  syntax: [],
  language: [],
  learner: [],
  carry: [
    'learner/plain',
    'learner/seat',
    'learner/piece',
    'learner/merge',
    'learner/unite-pieces',
    'learner/settings',
  ],
  sandbox: [],
  check: ['syntax'],
  explain: ['syntax'],
  classroom: ['lesson', 'sandbox', 'check', 'explain', 'learner'],
  platform: [],
  ui: [
    'classroom',
    'language',
    'carry',
    'learner/settings',
    'learner/seat',
    'sandbox/shown-text',
    'check/compare',
    'explain/explanation',
  ],
  early: [
    'lesson',
    'language/languages',
    'language/texts',
    'learner/keys',
    'learner/settings',
    'main',
    'ui/appearance',
    'ui/first-styles',
    'ui/lesson-screen/tabs-query',
    'ui/parts/mark',
    'ui/parts/trusted-html',
    'ui/place',
  ],
}

/** Whose types one may speak of, without being able to call them. */
const mayMention: Record<string, string[]> = {
  check: ['lesson', 'sandbox/protocol'],
  explain: ['sandbox/protocol'],
  platform: ['classroom', 'learner'],
  ui: ['lesson', 'check', 'explain', 'learner', 'sandbox/protocol'],
  early: ['language'],
}

/** The files beside the folders put everything together. */
const composers = [
  'main.tsx',
  'offline.ts',
  'service-worker.ts',
  'spawn.ts',
  'spawn.usb.ts',
  'trusted.ts',
  'editions.d.ts',
]

/** Each library has one door into the code; the first pattern that fits counts. */
const doors: [library: RegExp, places: string[]][] = [
  [/^acorn/, ['syntax/']],
  [/^(quickjs|@jitl\/|#quickjs)/, ['sandbox/worker/']],
  [/^i18next/, ['language/']],
  [/^zustand\/vanilla$/, ['classroom/']],
  [/^zustand$/, ['ui/use-classroom.ts']],
  [/^react-dom\/client$/, ['main.tsx']],
  [/^react(-dom)?(\/|$)/, ['ui/', 'main.tsx']],
  [/^(@monaco-editor\/react|monaco-editor)(\/|$)/, ['ui/editor/']],
  [/^@(codemirror|lezer)\//, ['ui/editor/']],
  [/^fflate$/, ['carry/squeeze.ts']],
  [/^qr$/, ['carry/qr-code.ts']],
  [/^qr\/decode\.js$/, ['carry/qr-photo.ts']],
  [/^zod$/, ['lesson/schema.ts']],
  [/^idb$/, ['learner/indexed-database.ts']],
  [/^virtual:course$/, ['lesson/compiled-course.ts']],
  [/^#spawn$/, ['main.tsx']],
  [/^@tanstack\/react-virtual$/, ['ui/']],
  [/^@fontsource\//, ['ui/']],
]

const imports = importsOfSources()

describe('the import table', () => {
  it('knows every folder and every file of src/', () => {
    const files = filesBelow('src', /\.(tsx?|css|json)$/)
    const places = new Set(files.map((file) => (file.includes('/') ? file.split('/')[0] : file)))
    expect([...places].sort()).toEqual([...Object.keys(mayUse), ...composers].sort())
  })

  it('lets folders import only what it allows', () => {
    expect(imports.filter((each) => each.ours && !allowed(each)).map(asText)).toEqual([])
  })

  it('lets nothing leave src/', () => {
    expect(imports.filter((each) => each.ours && each.target.startsWith('/')).map(asText)).toEqual([])
  })

  it('lets each library in through its one door', () => {
    expect(imports.filter((each) => !each.ours && !throughDoor(each)).map(asText)).toEqual([])
  })

  it.each([
    ["import { judge } from '../check/judge.ts'", false],
    ["export { judge } from '../check/judge.ts'", false],
    ["import { type Verdict } from '../check/verdict.ts'", false],
    ["const late = () => import('../sandbox/sandbox.ts')", false],
    ["import Worker from '../sandbox/worker/worker.ts?worker'", false],
    ["new URL('../sandbox/worker/worker.ts', import.meta.url)", false],
    ["import.meta.glob(['../language/*.ts', '../lesson/*.ts'])", false],
    ["import type { Verdict } from '../check/verdict.ts'", true],
    ["type Late = import('../check/verdict.ts').Verdict", true],
    ["import { text } from '../language/language.ts'", true],
    ["import { readSettings } from '../learner/settings.ts'", true],
    ["import { shownText } from '../sandbox/shown-text.ts'", true],
    ["import { createLearner } from '../learner/learner.ts'", false],
  ])('judges rightly, from a screen: %s', (source, right) => {
    const found = importsIn('ui/planted.tsx', source)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(allowed)).toBe(right)
  })

  it.each([
    ['ui/planted.tsx', "import i18next from 'i18next'", false],
    ['ui/planted.tsx', "import { create } from 'zustand'", false],
    ['ui/planted.tsx', "import { useState } from 'react'", true],
    ['classroom/planted.ts', "import { useState } from 'react'", false],
    ['ui/planted.tsx', "const late = () => import('monaco-editor/editor')", false],
    ['ui/planted.tsx', "import sortBy from 'a-library-nobody-knows'", false],
  ])('judges libraries rightly, in %s: %s', (file, source, right) => {
    expect(importsIn(file, source).every(throughDoor)).toBe(right)
  })
})

describe('ARCHITECTURE.md', () => {
  const page = readFileSync('ARCHITECTURE.md', 'utf8')

  it('holds the same import table', () => {
    const told = tableBelow(page, '| folder | may use | may mention types of |')
    const held = Object.keys(mayUse).map((folder) => [folder, mayUse[folder] ?? [], mayMention[folder] ?? []])
    expect(told.map(([folder = '', ...lists]) => [folder, ...lists.map(listed)])).toEqual(held)
  })

  it('names only paths that exist', () => {
    const named = [...page.matchAll(/`([^`\s]+)`/g)].map(([, path = '']) => path)
    const paths = named.filter((each) => /^(src|tests|tools|docs|lessons|public)\//.test(each))
    expect(paths.length).toBeGreaterThan(10)
    expect(paths.filter((path) => !/[A-Z]{4}|\*/.test(path) && !existsSync(path))).toEqual([])
  })

  it('names every folder of src/', () => {
    expect(Object.keys(mayUse).filter((folder) => !page.includes(`\`src/${folder}\``))).toEqual([])
  })
})

function allowed({ file, target, typeOnly }: Import): boolean {
  const [folder = ''] = file.split('/')
  if (composers.includes(file)) return true
  const mentioned = typeOnly ? (mayMention[folder] ?? []) : []
  return [folder, ...(mayUse[folder] ?? []), ...mentioned].some(
    (place) => target === place || target.startsWith(`${place}/`),
  )
}

/** A library without a door is a stranger. */
function throughDoor({ file, target }: Import): boolean {
  const door = doors.find(([library]) => library.test(target))
  return door?.[1].some((place) => file.startsWith(place)) ?? false
}

function asText({ file, target, typeOnly }: Import): string {
  return `${file} → ${target}${typeOnly ? ' (types)' : ''}`
}

function tableBelow(page: string, header: string): string[][] {
  const lines = page.split('\n')
  const start = lines.indexOf(header)
  expect(start).toBeGreaterThanOrEqual(0)
  const rows = lines.slice(start + 2)
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    )
}

function listed(cell: string): string[] {
  return cell === '–' ? [] : cell.split(/,\s*/)
}
