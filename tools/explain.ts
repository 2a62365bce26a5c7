/**
 * `npm run -s explain -- FILE.js [--lang TAG] [--json]`: what a learner would read about a program; also a folder,
 * or a `.jsonl` of `{id, code, host?: {prompt: […]}}`, then one JSON line each.
 */
import { parseArgs } from 'node:util'
import { programsOf } from './explain/programs.ts'
import { lostReport, reportOn, type Report } from './explain/report.ts'
import { wordingIn } from './explain/wording.ts'
import { openNodeSandbox } from './sandbox/node-sandbox.ts'
import { inOrder } from './try/in-order.ts'
import { isList } from './try/pieces.ts'

const usage = 'usage: npm run -s explain -- FILE.js | FOLDER | FILE.jsonl … [--lang TAG] [--json]'

/** Side by side, so that a program that hangs does not keep all others waiting. */
const SANDBOXES = 2

async function main(words: string[]): Promise<number> {
  const options = readOptions(words)
  const wording = options && (await wordingIn(options.lang).catch(() => null))
  if (!options || !wording) {
    console.error(options ? `there are no explanations in ${options.lang}` : usage)
    return 2
  }
  const sandboxes = await Promise.all(Array.from({ length: SANDBOXES }, openNodeSandbox))
  const asJson = options.json || options.paths.some(isList)
  let unread = 0
  function* all(): ReturnType<typeof programsOf> {
    for (const path of options?.paths ?? []) yield* programsOf(path)
  }
  await inOrder(
    all(),
    sandboxes.map((sandbox) => async (program) => {
      if ('code' in program) return reportOn(sandbox, program, wording)
      unread += 1
      console.error(program.problem)
      return lostReport(program.id, program.problem)
    }),
    (report) => void process.stdout.write(`${asJson ? JSON.stringify(report) : asText(report)}\n`),
  )
  for (const sandbox of sandboxes) sandbox.dispose()
  return unread > 0 ? 1 : 0
}

function readOptions(words: string[]): { paths: string[]; lang: string; json: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, lang: { type: 'string', default: 'en' } },
    })
    return positionals.length === 0 ? null : { paths: positionals, lang: values.lang, json: values.json }
  } catch {
    return null
  }
}

function asText({ id, kind, line, column, text, repair, original, notices }: Report): string {
  const parts = kind === null ? [] : [`${id}:${line ?? 0}:${column ?? 0} ${kind}`, `  ${text}`]
  if (repair) parts.push(`  → ${repair.description}`)
  if (original !== null) parts.push(`  (${original})`)
  for (const each of notices) parts.push(`${id}:${each.line}:${each.column} ${each.kind}`, `  ${each.text}`)
  return parts.length === 0 ? `${id}: –` : parts.join('\n')
}

process.exitCode = await main(process.argv.slice(2))
