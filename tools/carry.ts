/**
 * `npm run -s carry -- FILE…`: what an import of a file, copied text or link would do, or why it is refused. Nothing
 * is written. The same code as in the page.
 */
import { entriesOf } from './carry/entries.ts'
import { existingWork } from './carry/existing.ts'
import { createJudge, type Judgement } from './carry/judge.ts'
import { help, readOptions, usage, type Options } from './carry/options.ts'
import { runCommand } from './command.ts'
import { startedDirectly } from './lessons/started-directly.ts'
import { localeText } from './locale-text.ts'
import { isList, type Unreadable } from './try/pieces.ts'

async function judgeOrSay(options: Options): Promise<number> {
  try {
    return await judgeAll(options)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 2
  }
}

async function judgeAll({ paths, json, existing, into, lessons, lang }: Options): Promise<number> {
  const text = await localeText(lang, 'carry').catch(() => {
    throw new Error(`there are no sentences in ${lang}`)
  })
  const judge = createJudge({
    learners: existing === null ? [] : existingWork(existing),
    into,
    lessons,
    text,
  })
  const asJson = json || paths.some(isList)
  let unread = 0
  for await (const entry of entriesOf(paths)) {
    const result = 'problem' in entry ? entry : judge(entry)
    if ('problem' in result) unread += 1
    process.stdout.write(`${asJson ? JSON.stringify(result) : asText(result)}\n`)
  }
  return unread > 0 ? 1 : 0
}

function asText(result: Judgement | Unreadable): string {
  if ('problem' in result) return result.problem
  const rows = result.changes.map(({ change, kind, id, name, said }) => {
    return `  ${change} ${kind} ${JSON.stringify(name ?? id)}: ${said}`
  })
  return [`${result.id}: ${result.outcome}`, `  ${result.message}`, ...rows].join('\n')
}

if (startedDirectly(import.meta.url)) await runCommand({ readOptions, usage, help }, judgeOrSay)
