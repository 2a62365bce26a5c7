/** JSON as `npm run fix` would leave it, so that files made by a command need no mending. */
import { format, resolveConfig } from 'prettier'

/** `path` is where the text will stand: its folder decides the style. */
export async function formatJson(value: unknown, path: string): Promise<string> {
  const style = (await resolveConfig(path)) ?? {}
  return format(JSON.stringify(value, null, 2), { ...style, parser: 'json' })
}
