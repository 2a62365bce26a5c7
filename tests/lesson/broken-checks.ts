/** The good course with one check that asks for something impossible or meaningless. */
import { edited, type Files } from './good-course.ts'

const json = 'unit/greet/lesson.json'

/** The good course with another expectation in its last check but one, written as JSON text. */
function expecting(expectation: string): Files {
  return edited(json, /\{\s*"type": "lineCount",\s*"min": 2,\s*"max": 2\s*\}/, expectation)
}

const call = (parts: string): Files => expecting(`{ "type": "call", "name": "f", "args": [] ${parts} }`)

const drawing = (parts: string): Files => edited(json, '"id": "two-lines",', `"id": "two-lines", ${parts},`)

/** A draw of a list of lists, a thousand each. */
const nested = (depth: number): string =>
  depth === 0 ? '{ "whole": [1, 2] }' : `{ "list": { "length": [1000, 1000], "of": ${nested(depth - 1)} } }`

/** Each is refused with this line, which begins with the file and the check. */
export const brokenChecks: { title: string; files: Files; line: RegExp }[] = [
  {
    title: 'a call of which nothing is expected',
    files: call(''),
    line: /checks\[2\]\.expect: it asks for nothing\. Give at least one of: returns, throws\.$/,
  },
  {
    title: 'a call that gives something back and throws',
    files: call(', "returns": 1, "throws": "Error"'),
    line: /checks\[2\]\.expect: a call gives something back or throws\. /,
  },
  {
    title: 'a tolerance where there is no number',
    files: call(', "returns": ["a1"], "tolerance": 1'),
    line: /checks\[2\]\.expect: there is no number to be close to\. /,
  },
  {
    title: 'a tolerance below nothing',
    files: call(', "returns": 1, "tolerance": -1'),
    line: /checks\[2\]\.expect\.tolerance: -1 is too small\. /,
  },
  {
    title: 'an unknown name of a value',
    files: call(', "returns": [{ "$": "nan" }]'),
    line: /checks\[2\]\.expect\.returns\[0\]: the name "\$" is kept for .* Write \{"\$": NAME\} with one of: undefined, NaN, /,
  },
  {
    title: 'a name of a value among others',
    files: call(', "returns": { "$": "NaN", "a": 1 }'),
    line: /checks\[2\]\.expect\.returns: the name "\$" is kept for /,
  },
  {
    title: 'answers for a check that runs nothing',
    files: edited(json, '"id": "answer",', '"id": "answer", "inputs": ["a"],'),
    line: /checks\[3\]\.inputs: answers mean nothing for "answered"\. /,
  },
  {
    title: 'a pattern for every line that would freeze the page',
    files: expecting('{ "type": "everyLine", "matches": "(?=a+)+$" }'),
    line: /checks\[2\]\.expect\.matches: .* is not a pattern that can be used\. /,
  },
  {
    title: 'draws for a check that runs nothing',
    files: edited(json, '"id": "answer",', '"id": "answer", "vary": { "n": { "whole": [1, 2] } },'),
    line: /checks\[3\]: draws mean nothing for "answered"\. /,
  },
  {
    title: 'a draw from nothing',
    files: drawing('"vary": { "n": {} }'),
    line: /checks\[2\]\.vary\.n: it draws nothing\. Give exactly one of: whole, oneOf, letters, list\.$/,
  },
  {
    title: 'a draw in two ways, inside of another',
    files: drawing(
      '"vary": { "n": { "list": { "length": [1, 2], "of": { "whole": [1, 2], "oneOf": [1] } } } }',
    ),
    line: /checks\[2\]\.vary\.n\.list\.of: it draws in two ways\. /,
  },
  {
    title: 'a range that ends before it begins',
    files: drawing('"varyInputs": [{ "whole": [9, 1] }]'),
    line: /checks\[2\]\.varyInputs\[0\]\.whole: it ends before it begins\. /,
  },
  {
    title: 'a range in arguments that ends before it begins',
    files: expecting('{ "type": "sameResult", "name": "f", "args": [{ "letters": [9, 1] }] }'),
    line: /checks\[2\]\.expect\.args\[0\]\.letters: it ends before it begins\. /,
  },
  {
    title: 'lists in lists that no memory holds',
    files: drawing(`"vary": { "n": ${nested(12)} }`),
    line: /lesson\.json:\d+: checks\[2\]: its draws can be larger than 10000 values and letters together\. /,
  },
  {
    title: 'many draws that are large together',
    files: drawing(`"varyInputs": [${Array<string>(50).fill('{ "letters": [0, 300] }').join()}]`),
    line: /lesson\.json:\d+: checks\[2\]: its draws can be larger than /,
  },
  {
    title: 'a value that is given and drawn',
    files: drawing('"given": { "n": 1 }, "vary": { "n": { "whole": [1, 9] } }'),
    line: /checks\[2\]\.vary\.n: "n" has a given value too\. /,
  },
  {
    title: 'answers that are given and drawn',
    files: drawing('"inputs": ["a"], "varyInputs": [{ "oneOf": ["b"] }]'),
    line: /checks\[2\]\.varyInputs: answers are given and drawn\. /,
  },
  {
    title: 'a number of draws where nothing is drawn',
    files: drawing('"times": 5'),
    line: /checks\[2\]\.times: nothing is drawn\. /,
  },
  {
    title: 'no variable among those to draw',
    files: drawing('"vary": {}'),
    line: /checks\[2\]\.vary: no starting value is drawn\. /,
  },
  {
    title: 'a drawn starting value that the solution does not have',
    files: drawing('"vary": { "n": { "whole": [1, 9] } }'),
    line: /^unit\/greet\/solution\.js: program: fails the check "two-lines" \(no starting value of "n"\) \[en, fr\]\. /,
  },
]
