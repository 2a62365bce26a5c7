/** `npm run -s explain:catalogue > FILE.html`: what is said of each kind's programs, in every language, for reviewers. */
import { readdirSync } from 'node:fs'
import { explain } from '../../src/explain/explain.ts'
import type { Explanation } from '../../src/explain/explanation.ts'
import { notice } from '../../src/explain/notice.ts'
import { createInProcessSandbox } from '../../src/sandbox/worker/in-process.ts'
import { runWith } from './run.ts'
import { wordingIn, type Wording } from './wording.ts'

const languages = readdirSync(new URL('../../src/language/locales/', import.meta.url)).sort()
const wordings = await Promise.all(
  languages.map(async (tag): Promise<[string, Wording]> => [tag, await wordingIn(tag)]),
)
const sandbox = createInProcessSandbox()

const kinds = new URL('../../src/explain/kinds/', import.meta.url)
const files = readdirSync(kinds, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts'))
  .sort()
const rows: string[] = []
for (const file of files) {
  const { provokes } = (await import(new URL(file, kinds).href)) as { provokes: string[] }
  const seen = new Set<string>()
  for (const program of provokes) {
    const explanation = await firstSaid(program)
    // One program for each wording is enough to read it.
    if (!explanation || seen.has(explanation.wording)) continue
    seen.add(explanation.wording)
    rows.push(row(program, explanation))
  }
}
console.log(page(rows))

async function firstSaid(program: string): Promise<Explanation | null> {
  const result = await runWith(sandbox, { program, limits: { ticks: 300, lines: 300 } })
  return (
    explain({ program, outcome: result.outcome, printed: result.printed }) ??
    notice({ program, result })[0] ??
    null
  )
}

function row(program: string, explanation: Explanation): string {
  const cells = wordings.map(([tag, wording]) => {
    const said = [wording.sentences(explanation), wording.description(explanation)].filter(
      (each) => each !== '',
    )
    return `<td lang="${tag}" dir="auto">${said.map(escaped).join('<br>')}</td>`
  })
  return `<tr><th>${escaped(explanation.wording)}<pre>${escaped(program)}</pre></th>${cells.join('')}</tr>`
}

function page(body: readonly string[]): string {
  const heads = languages.map((tag) => `<th>${tag}</th>`).join('')
  return `<!doctype html><meta charset="utf-8"><title>Explanations</title>
<style>body{font:1rem sans-serif}table{border-collapse:collapse}td,th{border:1px solid;padding:.5em;text-align:start;vertical-align:top}</style>
<table><tr><th></th>${heads}</tr>
${body.join('\n')}
</table>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
