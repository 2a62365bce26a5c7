/** The words after `npm run -s carry --`. */
import { parseArgs } from 'node:util'

export interface Options {
  paths: string[]
  json: boolean
  help: boolean
  /** The file with what this computer has; null: nothing. */
  existing: string | null
  /** A seat's id, `new`, or null: nobody has said. */
  into: string | null
  /** Lessons to know besides those of the course. */
  lessons: string[]
  lang: string
}

export const usage =
  'usage: npm run -s carry -- FILE… [--json] [--existing FILE] [--into ID|new]   (--help says more)'

export const help = `npm run -s carry -- FILE… [--json] [--existing FILE] [--into ID|new] [--lesson ID]… [--lang en]

Says what an import would do, or why it is refused. Nothing is written.
FILE is a file of any carrier (docs/carry-format.md), "-" for what is piped in, a link, or a list:
a .jsonl with lines {"id", "text" | "b64" | "url" | "url_suffix" | "gen" | "gen2" | "genKeys" | "gen_zip", "existing"?}.

  --existing FILE   what this computer has already, in a form that can be imported
  --into ID|new     whose work it is: a seat of --existing (or its profile id), or a new learner
  --lesson ID       a lesson to know besides those of the course
  --lang TAG        the language of the message
  --json            one JSON line for each (always for a list):
    id              the file, or the id of the line
    outcome         imported | imported-with-warning | asks-user | refused-with-message | ignored
    message         what the page says
    changes         for each piece of work: {change, kind, id, name, learner, doneAdded, reason, field, said}
    questions       what the person would be asked
    refusal         why: {code, params, source, notes}; null when it is not refused
    problem         instead of all this: why it cannot be judged

Ends with 0 when everything could be judged, whatever came of it; with 1 when not; with 2 for wrong usage.`

/** Null when they cannot be understood. */
export function readOptions(words: string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        existing: { type: 'string' },
        into: { type: 'string' },
        lesson: { type: 'string', multiple: true, default: [] },
        lang: { type: 'string', default: 'en' },
      },
    })
    if (positionals.length === 0 && !values.help) return null
    const { json, help: wantsHelp, existing = null, into = null, lesson: lessons, lang } = values
    return { paths: positionals, json, help: wantsHelp, existing, into, lessons, lang }
  } catch {
    return null
  }
}
