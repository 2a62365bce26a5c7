/**
 * What stands in `lesson.json` and `unit.json`. The published JSON Schema, the validator and the
 * types of the app all come from here. The app imports only the types: zod stays out of the bundle.
 */
import { z } from 'zod'

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens')
  .max(64)
const name = z.string().regex(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u, 'a JavaScript name')
const words = z.string().max(2000)
/** Every text holds an empty one: to look for it says nothing. */
const piece = words.min(1)
const path = z
  .string()
  .max(100)
  .regex(
    /^\.?[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u,
    'a name or a path like console.log',
  )
const whole = z.int().min(0).max(100_000)

const json: z.ZodType<JsonValue> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), words, z.array(json).max(200), z.record(z.string(), json)]),
)
/** `{"$": "NaN"}` stands for a value that JSON cannot carry (see src/syntax/literal.ts). */
type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue }

const span = z.tuple([whole, whole])

/** What is drawn by chance; exactly one of the ways. */
const draw = z
  .strictObject({
    whole: z.tuple([z.int(), z.int()]).optional().describe('A whole number, from … to.'),
    oneOf: z.array(json).min(1).max(100).optional().describe('One of these values.'),
    letters: span.optional().describe('A text of so many small letters, from … to.'),
    get list() {
      return z
        .strictObject({ of: draw, length: span })
        .optional()
        .describe('A list of so many values, from … to, each drawn for itself.')
    },
  })
  .describe('A value drawn by chance.')

/** JavaScript constructs a source rule can count. */
export const constructs = [
  'for',
  'for-of',
  'while',
  'loop',
  'nested-loop',
  'if',
  'else',
  'function',
  'return',
  'let',
  'const',
  'var',
  'array',
  'object',
  'string',
  'template',
  'comment',
  'call',
  'assignment',
  'strict-equality',
  'loose-equality',
] as const

const valueTypes = ['text', 'number', 'boolean', 'list', 'record', 'function'] as const

const expectation = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('noError') }).describe('The program runs to its end.'),
  z
    .strictObject({ type: z.literal('output'), lines: z.array(words).max(500) })
    .describe('Exactly these lines are printed.'),
  z
    .strictObject({ type: z.literal('lineCount'), min: whole.optional(), max: whole.optional() })
    .describe('How many lines are printed.'),
  z
    .strictObject({
      type: z.literal('line'),
      at: z.int().describe('1 is the first line, -1 the last, 0 any line.'),
      equals: words.optional(),
      contains: piece.optional(),
      matches: piece.optional().describe('A regular expression, flags "u".'),
    })
    .describe('One line (or some line) of the output.'),
  z
    .strictObject({
      type: z.literal('everyLine'),
      different: z.literal(true).optional(),
      notEmpty: z.literal(true).optional(),
      without: piece.optional(),
      matches: piece.optional().describe('A regular expression, flags "u".'),
    })
    .describe('A rule for all lines.'),
  z
    .strictObject({ type: z.literal('sameLine'), lines: z.tuple([z.int(), z.int()]) })
    .describe('Two lines are the same.'),
  z
    .strictObject({
      type: z.literal('variable'),
      name,
      equals: json.optional(),
      not: json.optional(),
      is: z.enum(valueTypes).optional(),
    })
    .describe('The value of a variable at the end.'),
  z
    .strictObject({
      type: z.literal('call'),
      name,
      args: z.array(json).max(20),
      returns: json.optional(),
      tolerance: z
        .number()
        .min(0)
        .optional()
        .describe('How far numbers in the result may be from those in "returns".'),
      throws: name.optional().describe('It throws an error of this name instead: "RangeError".'),
      awaited: z.literal(true).optional().describe('A promise that is given back is waited for.'),
    })
    .describe('What a function gives back, or which error it throws.'),
  z
    .strictObject({ type: z.literal('sameOutput') })
    .describe('The same lines as the solution prints, with the same starting values and answers.'),
  z
    .strictObject({
      type: z.literal('sameResult'),
      name,
      args: z.array(draw).max(20),
      tolerance: z.number().min(0).optional(),
      awaited: z.literal(true).optional(),
    })
    .describe('A function does the same as that of the solution, called with drawn values.'),
  z
    .strictObject({
      type: z.literal('source'),
      construct: z.enum(constructs).optional(),
      name: path.optional().describe('A name or a dotted path: "console.log".'),
      min: whole.optional(),
      max: whole.optional(),
    })
    .describe('How often a construct or a name stands in the program. "max": 0 means: not used.'),
  z.strictObject({ type: z.literal('answered'), question: id }).describe('A question has its right answer.'),
  z.strictObject({ type: z.literal('tick') }).describe('A person ticks it off.'),
])

const check = z.strictObject({
  id,
  hidden: z.literal(true).optional().describe('Not listed before it fails.'),
  given: z
    .record(name, json)
    .optional()
    .describe('What if: the same program with other starting values, replaced in the syntax tree.'),
  inputs: z
    .array(words.nullable())
    .max(50)
    .optional()
    .describe(
      'What prompt and confirm are answered, in their order; null: cancelled, and so are all later ones.',
    ),
  vary: z
    .record(name, draw)
    .optional()
    .describe('As "given", with values drawn by chance: the same ones each time for the same program.'),
  varyInputs: z.array(draw).max(50).optional().describe('As "inputs", with answers drawn by chance.'),
  times: z.int().min(1).max(10).optional().describe('How often is drawn; 3 when not said.'),
  expect: expectation,
})

const hint = z.strictObject({
  id,
  when: z
    .strictObject({
      failed: id.optional().describe('A check that has just failed.'),
      contains: z.string().min(1).max(200).optional().describe('Text that stands in the program.'),
      uses: path.optional().describe('A name or dotted path used in the program.'),
    })
    .optional()
    .describe('Offer this hint first when all of this is true.'),
})

const question = z.strictObject({
  id,
  choices: z
    .array(z.strictObject({ id, right: z.literal(true).optional() }))
    .min(2)
    .max(6),
})

export const kinds = ['predict', 'run', 'modify', 'fix', 'parsons', 'make', 'project', 'interview'] as const

export const lessonFile = z
  .strictObject({
    $schema: z.string().optional(),
    id: id.describe('Never changes: saved work is kept under it.'),
    order: z.int().min(1).max(999).describe('Place in its unit.'),
    kind: z.enum(kinds),
    concepts: z.array(id).max(12),
    checks: z.array(check).min(1).max(100),
    questions: z.array(question).max(12).optional(),
    hints: z.array(hint).max(12),
    parsons: z
      .strictObject({
        given: whole.describe('How many lines of solution.js stand fixed at the top.'),
        distractors: z.array(words).max(6).describe('Blocks that do not belong.'),
      })
      .optional(),
  })
  .describe('A lesson of Jisr, without any prose.')

export const unitFile = z
  .strictObject({ $schema: z.string().optional(), id, order: z.int().min(1).max(999) })
  .describe('A unit of the course.')

export type LessonFile = z.infer<typeof lessonFile>
export type UnitFile = z.infer<typeof unitFile>
export type LessonKind = LessonFile['kind']
export type Check = LessonFile['checks'][number]
export type Expectation = Check['expect']
export type HintRule = LessonFile['hints'][number]
export type Question = NonNullable<LessonFile['questions']>[number]
export type Draw = z.infer<typeof draw>
export type ValueType = (typeof valueTypes)[number]
export type Construct = (typeof constructs)[number]
