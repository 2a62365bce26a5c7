/** `npm run lessons [-- PATH] [--json]`: reads lessons, runs their programs, and says what is wrong. */
import { placeOf } from '../place-of.ts'
import { openNodeSandbox } from '../sandbox/node-sandbox.ts'
import { checkLessons, reportText } from './check.ts'
import { startedDirectly } from './started-directly.ts'

async function main(words: string[]): Promise<void> {
  const unknown = words.find((word) => word.startsWith('-') && word !== '--json')
  const paths = words.filter((word) => !word.startsWith('-'))
  if (unknown !== undefined || paths.length > 1) {
    console.error('usage: npm run lessons [-- PATH] [--json]')
    process.exitCode = 2
    return
  }
  const sandbox = await openNodeSandbox()
  const report = await checkLessons(placeOf(paths[0] ?? 'lessons'), (request) => sandbox.run(request))
  sandbox.dispose()
  console.log(words.includes('--json') ? JSON.stringify(report, null, 2) : reportText(report))
  process.exitCode = report.ok ? 0 : 1
}

if (startedDirectly(import.meta.url)) await main(process.argv.slice(2))
