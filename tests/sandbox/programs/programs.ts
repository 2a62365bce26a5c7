/**
 * Programs that are rude, broken, unlucky or honest, with what has to become of them: one JSON line each in the
 * files beside this one, by what they are about, and those here that are long by repetition only.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { Check } from '../../../src/lesson/schema.ts'
import type { Outcome } from '../../../src/sandbox/protocol.ts'

export interface ExampleProgram {
  id: string
  group: string
  code: string
  /** How it ends. */
  ends: Outcome['kind'][]
  /** How it may end just as well: engines and limits differ. Of its output only `never` counts then. */
  mayEnd?: Outcome['kind'][]
  /** All that it prints, line by line. */
  output?: string
  /** Texts that it prints. */
  contains?: string[]
  /** Texts that it prints only when it got where it should not. */
  never?: string[]
  /** Where the error is that it ends with. */
  line?: number
  checks?: Check[]
  /** True when every check has to pass, false when at least one has to fail. */
  passes?: boolean
  /** At least one check is not judged because its run ended so. */
  checkEnds?: Outcome['kind'][]
  note?: string
}

const folder = new URL('./', import.meta.url)

/** All of them, group by group. */
export function examplePrograms(): ExampleProgram[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  return [...files.sort().flatMap(programsIn), ...longPrograms]
}

function programsIn(file: string): ExampleProgram[] {
  const lines = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n')
  const group = file.replace('.jsonl', '')
  return lines.map((line) => ({ group, ...(JSON.parse(line) as Omit<ExampleProgram, 'group'>) }))
}

const longPrograms: ExampleProgram[] = [
  {
    id: 'source-5000-lines',
    group: 'honest',
    code: `let v0 = 0\n${repeated(4999, (at) => `let v${at + 1} = ${at + 1} + v${at} * 0;\n`)}console.log(v4999);\n`,
    ends: ['completed'],
    output: '4999',
  },
  {
    id: 'source-very-long-line',
    group: 'honest',
    code: `let t = 0; ${repeated(60_000, (at) => `t += ${at % 10}; `)}console.log(t);`,
    ends: ['completed'],
    output: '270000',
  },
  {
    id: 'source-huge-string-literal',
    group: 'honest',
    code: `console.log("${'x'.repeat(1_500_000)}".length);`,
    ends: ['completed'],
    output: '1500000',
  },
  {
    id: 'source-huge-array-literal',
    group: 'honest',
    code: `const a = [${repeated(100_000, (at) => `${at % 97},`)}];\nconsole.log(a.length);`,
    ends: ['completed'],
    output: '100000',
  },
  {
    id: 'source-many-comments',
    group: 'honest',
    code: `${'/* c */'.repeat(50_000)}console.log("ok");`,
    ends: ['completed'],
    output: 'ok',
  },
  {
    id: 'source-nested-arrays-30000',
    group: 'stack',
    code: `const a = ${'['.repeat(30_000)}${']'.repeat(30_000)};`,
    ends: ['threw', 'tooDeep'],
    mayEnd: ['completed'],
  },
  {
    id: 'source-error-at-line-4000',
    group: 'honest',
    code: `${'// line\n'.repeat(3_999)}let = = 5;\n${'// after\n'.repeat(10)}`,
    ends: ['threw'],
    line: 4_000,
  },
]

function repeated(times: number, part: (at: number) => string): string {
  return Array.from({ length: times }, (_, at) => part(at)).join('')
}
