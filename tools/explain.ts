/**
 * `npm run -s explain -- FILE.js [--lang TAG] [--json]`: what a learner would read about a program; also a folder,
 * or a `.jsonl` of `{id, code, host?: {prompt: […]}}`, then one JSON line each.
 */
import { createInProcessSandbox } from '../src/sandbox/worker/in-process.ts'
import { readPrograms } from './explain/programs.ts'
import { reportOn, type Report } from './explain/report.ts'
import { wordingIn } from './explain/wording.ts'

const [path, language, asJson] = readArguments(process.argv.slice(2))
if (path === null) {
  console.error('usage: npm run -s explain -- FILE.js | FOLDER | FILE.jsonl [--lang TAG] [--json]')
  process.exit(2)
}
const wording = await wordingIn(language)
const sandbox = createInProcessSandbox()
for (const program of readPrograms(path)) {
  const report = await reportOn(sandbox, program, wording)
  console.log(asJson || path.endsWith('.jsonl') ? JSON.stringify(report) : asText(report))
}

function readArguments(given: string[]): [path: string | null, language: string, asJson: boolean] {
  const at = given.indexOf('--lang')
  const tag = at < 0 ? undefined : given[at + 1]
  const paths = given.filter((each, index) => !each.startsWith('--') && (at < 0 || index !== at + 1))
  return [paths[0] ?? null, tag ?? 'en', given.includes('--json')]
}

function asText({ id, kind, line, column, text, repair, original, notices }: Report): string {
  const parts = kind === null ? [] : [`${id}:${line ?? 0}:${column ?? 0} ${kind}`, `  ${text}`]
  if (repair) parts.push(`  → ${repair.description}`)
  if (original !== null) parts.push(`  (${original})`)
  for (const each of notices) parts.push(`${id}:${each.line}:${each.column} ${each.kind}`, `  ${each.text}`)
  return parts.length === 0 ? `${id}: –` : parts.join('\n')
}
