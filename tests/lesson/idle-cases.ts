/** Lessons in which something asks for nothing, cannot be chosen, or does the learner's work. */
import { edited, type Files } from './good-course.ts'

const json = 'unit/greet/lesson.json'
const en = 'unit/greet/en.md'
const fr = 'unit/greet/fr.md'
const solution = 'unit/greet/solution.js'

const secondCheck = (to: string): Files => edited(json, '"equals": "Good morning"', to)
const thirdCheck = (to: string): Files => edited(json, /"type": "lineCount",\s*"min": 2,\s*"max": 2/, to)
const firstHint = (to: string): Files => edited(json, '"failed": "no-error"', to)

export const idleLessons: { title: string; files: Files; line: RegExp }[] = [
  {
    title: 'a line that holds nothing',
    files: secondCheck('"contains": ""'),
    line: /^unit\/greet\/lesson\.json:20: checks\[1\]\.expect\.contains: too short\. /,
  },
  {
    title: 'a pattern without a sign',
    files: secondCheck('"matches": ""'),
    line: /^unit\/greet\/lesson\.json:20: checks\[1\]\.expect\.matches: too short\. /,
  },
  {
    title: 'any number of lines',
    files: thirdCheck('"type": "lineCount", "min": 0'),
    line: /^unit\/greet\/lesson\.json:\d+: checks\[2\]\.expect: every program passes it: "min" is 0\. /,
  },
  {
    title: 'a name that no program can hold',
    files: thirdCheck('"type": "source", "name": "for loop", "max": 0'),
    line: /^unit\/greet\/lesson\.json:\d+: checks\[2\]\.expect\.name: "for loop" is not allowed here\. Write a name or a path like console\.log\.$/,
  },
  {
    title: 'a hint for every program',
    files: firstHint('"contains": ""'),
    line: /^unit\/greet\/lesson\.json:\d+: hints\[0\]\.when\.contains: too short\. /,
  },
  {
    title: 'a concept that stands twice',
    files: edited(json, '"text"', '"text", "text"'),
    line: /^unit\/greet\/lesson\.json:\d+: concepts\[1\]: "text" stands twice\. /,
  },
  {
    title: 'two choices with the same words',
    files: edited(en, '- two: Two lines', '- two: One line'),
    line: /^unit\/greet\/en\.md:36: questions\.how-many\.two: the same words as in "one"\. /,
  },
  {
    title: 'a hint that shows the solution',
    files: edited(en, 'Read line 1 again.', 'Write `console.log("Good morning")` there.'),
    line: /^unit\/greet\/en\.md:26: hints\.look-again: this hint shows the whole solution\. /,
  },
  {
    title: 'a hint that shows the solution in one language',
    files: edited(fr, 'Relisez la ligne 1.', 'Écrivez `console.log("Bonjour");`.'),
    line: /^unit\/greet\/fr\.md:26: hints\.look-again: this hint shows the whole solution\. /,
  },
  {
    title: 'an expected text without its words in one language',
    files: edited(fr, '| Good morning  | Bonjour         |\n', ''),
    line: /^unit\/greet\/fr\.md:19: checks\.first-line: the check expects "Good morning", and this sentence shows something else\. /,
  },
]

/** Near to them, and good. */
export const nearIdle: Record<string, Files> = {
  'a hint that shows a part of the line': edited(en, 'Read line 1 again.', 'Look at `"Good morning`.'),
  'a hint that shows one of two missing lines': {
    ...edited(en, 'Read line 1 again.', 'Write `console.log("Good morning")` there.'),
    [solution]: '// Two greetings\nconsole.log("Good morning");\nconsole.log("Good" + " night");\n',
    [fr]: String(edited(fr, '| Good night    | Bonne nuit      |\n', '')[fr]),
    'unit/greet/mistakes/other-words.js':
      '// triggers: hint look-again, check first-line\nconsole.log("Good");\nconsole.log("night");\n',
    'unit/greet/starter.js': '// Two greetings\nconsole.log("Good morning);\n',
  },
  'a sentence of a check without code': edited(fr, 'La ligne 1 est `Bonjour`.', 'La ligne 1 salue.'),
  'a sentence of a check with the text in quotes': edited(fr, '`Bonjour`', '`"Bonjour"`'),
}
