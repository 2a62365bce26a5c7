/** `npm run locales`: the texts of every language against English, and against the code that uses them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { appLanguages } from './app-languages.ts'
import { problemLine, type Problem } from './lessons/problem.ts'
import {
  checkFrenchSigns,
  checkKeys,
  checkWords,
  flatTexts,
  neededKeys,
  type LocaleFile,
  type Texts,
} from './locale-rules.ts'
import { checkUse, readUse, type SourceFile } from './locale-use.ts'

const folder = 'src/language/locales'

export interface LocalesReport {
  problems: Problem[]
  /** Per language and group of texts: how many of the needed texts are there. */
  coverage: { language: string; group: string; done: number; needed: number }[]
}

/** Checks what stands on the disk. `tags` are the languages of the app. */
export function checkLocales(tags: readonly string[]): LocalesReport {
  const problems: Problem[] = []
  const coverage: LocalesReport['coverage'] = []
  const groups = namesIn(join(folder, 'en')).filter((name) => name.endsWith('.json'))
  for (const tag of namesIn(folder).filter((name) => !tags.includes(name))) {
    problems.push({
      file: join(folder, tag),
      field: '',
      problem: 'not a language of the app',
      remedy: 'Add it to src/language/languages.ts.',
    })
  }
  problems.push(...checkUse(readUse(sources()), keyedTexts(), join(folder, 'en')))
  for (const group of groups) {
    const english = readTexts('en', group, problems).texts
    for (const tag of tags) {
      const found = readTexts(tag, group, problems)
      problems.push(...checkKeys(found, english), ...checkWords(found), ...checkFrenchSigns(found))
      coverage.push({
        language: tag,
        group: group.replace('.json', ''),
        ...covered(found.texts, neededKeys(english, tag)),
      })
    }
  }
  return { problems, coverage }
}

/** English texts that the code asks for by a key it knows: those of `ui.json`, and of `own.json` as `own:…`. */
function keyedTexts(): Texts {
  const own = readTexts('en', 'own.json', []).texts
  return new Map([...readTexts('en', 'ui.json', []).texts, ...[...own].map(prefixed)])
}

function prefixed([key, text]: [string, string]): [string, string] {
  return [`own:${key}`, text]
}

/** A table: one line for each language, one column for each group. */
export function coverageTable(coverage: LocalesReport['coverage']): string {
  const groups = [...new Set(coverage.map(({ group }) => group))]
  const languages = [...new Set(coverage.map(({ language }) => language))]
  const row = (first: string, cells: string[]): string =>
    [first.padEnd(8), ...cells.map((cell) => cell.padStart(16))].join('')
  const cell = (language: string, group: string): string => {
    const found = coverage.find((each) => each.language === language && each.group === group)
    return found ? `${found.done}/${found.needed} ${Math.floor((100 * found.done) / found.needed)} %` : '–'
  }
  return [
    row('', groups),
    ...languages.map((tag) =>
      row(
        tag,
        groups.map((group) => cell(tag, group)),
      ),
    ),
  ].join('\n')
}

function covered(texts: Texts, needed: string[]): { done: number; needed: number } {
  return { done: needed.filter((key) => texts.has(key)).length, needed: needed.length }
}

function readTexts(language: string, group: string, problems: Problem[]): LocaleFile {
  const file = join(folder, language, group)
  if (!existsSync(file)) return { file, language, texts: new Map() }
  try {
    return { file, language, texts: flatTexts(JSON.parse(readFileSync(file, 'utf8')), file, problems) }
  } catch (error) {
    problems.push({ file, field: '', problem: String(error), remedy: 'It must be JSON.' })
    return { file, language, texts: new Map() }
  }
}

function sources(): SourceFile[] {
  return readdirSync('src', { recursive: true })
    .map((file) => join('src', String(file)))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file, source: readFileSync(file, 'utf8') }))
}

function namesIn(path: string): string[] {
  return readdirSync(path).sort()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { problems, coverage } = checkLocales(appLanguages().map(({ tag }) => tag))
  console.log([...problems.map(problemLine), '', coverageTable(coverage)].join('\n'))
  console.log(`\n${problems.length === 0 ? 'no problems' : `${problems.length} problems`}`)
  process.exitCode = problems.length === 0 ? 0 : 1
}
