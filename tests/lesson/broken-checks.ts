/** The good course with one check that asks for something impossible or meaningless. */
import { edited, type Files } from './good-course.ts'

const json = 'unit/greet/lesson.json'

/** The good course with another expectation in its last check but one, written as JSON text. */
function expecting(expectation: string): Files {
  return edited(json, /\{\s*"type": "lineCount",\s*"min": 2,\s*"max": 2\s*\}/, expectation)
}

const call = (parts: string): Files => expecting(`{ "type": "call", "name": "f", "args": [] ${parts} }`)

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
    line: /checks\[2\]\.expect\.tolerance: "-1" is too small\. /,
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
]
