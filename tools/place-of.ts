/** npm goes to the root of the project first: a path may be meant from where the author stands. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** The path as given when there is something; else the same path from where `npm` was called. */
export function placeOf(path: string): string {
  return existsSync(path) ? path : resolve(process.env['INIT_CWD'] ?? '.', path)
}
