/** `npm run -s try -- FILE.js [--json] [--input TEXT]…`: programs in the learner's sandbox, in node. */
import { availableParallelism } from 'node:os'
import { runCommand } from './command.ts'
import { startedDirectly } from './lessons/started-directly.ts'
import { placeOf } from './place-of.ts'
import { openNodeSandbox } from './sandbox/node-sandbox.ts'
import { entriesOf, type Entry } from './try/entries.ts'
import { inOrder } from './try/in-order.ts'
import { readOptions, type Options } from './try/options.ts'
import { isFolder, isList, type Unreadable } from './try/pieces.ts'
import { endText, help, lineText, usage } from './try/texts.ts'
import { createTrial, type Tried } from './try/trial.ts'

/** Side by side, so that a program that hangs does not keep all others waiting. */
const MOST_SANDBOXES = 2

async function tryOut(options: Options): Promise<number> {
  const entries = entriesOf(options.paths, options.inputs)
  if (options.json || !isOneProgram(options.paths)) return await tryAll(entries)
  for (const entry of entries) return await tryForPeople(entry)
  return 0
}

function isOneProgram([path, ...more]: string[]): boolean {
  if (path === undefined || more.length > 0 || isList(path)) return false
  return !isFolder(placeOf(path))
}

/** Prints one JSON line for each; gives the status to end with. */
async function tryAll(entries: Iterable<Entry>): Promise<number> {
  const count = Math.min(MOST_SANDBOXES, availableParallelism())
  const sandboxes = await Promise.all(Array.from({ length: count }, openNodeSandbox))
  const failed: string[] = []
  const workers = sandboxes.map((sandbox) => {
    const trial = createTrial(sandbox)
    return async (entry: Entry): Promise<Tried | Unreadable> => ('problem' in entry ? entry : trial(entry))
  })
  await inOrder(entries, workers, (result) => {
    if ('outcome' in result && !sandboxWorked(result)) failed.push(result.id)
    process.stdout.write(`${JSON.stringify(result)}\n`)
  })
  for (const sandbox of sandboxes) sandbox.dispose()
  return failed.length === 0 ? 0 : 1
}

async function tryForPeople(entry: Entry): Promise<number> {
  if ('problem' in entry) {
    console.error(entry.problem)
    return 0
  }
  const sandbox = await openNodeSandbox()
  const tried = await createTrial(sandbox)(entry, (lines) => {
    for (const line of lines) process.stdout.write(`${lineText(line)}\n`)
  })
  console.log(endText(tried))
  sandbox.dispose()
  return sandboxWorked(tried) ? 0 : 1
}

function sandboxWorked({ outcome, nextRunOk }: Tried): boolean {
  return outcome !== 'lost' && nextRunOk
}

if (startedDirectly(import.meta.url)) await runCommand({ readOptions, usage, help }, tryOut)
