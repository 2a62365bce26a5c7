/** Lesson files that look odd to a program, and are good. */
import { edited, goodCourse, withFiles, type Files } from './good-course.ts'
import { title } from './hostile-cases.ts'

const en = 'unit/greet/en.md'
const fr = 'unit/greet/fr.md'

/** Strange, but nobody's mistake. */
export const honest: Record<string, () => Files> = {
  'joiners and direction marks': () =>
    edited(fr, 'Relisez la ligne 1.', 'می\u200cخواهم \u200fنص\u200e \u1788\u200b\u178f क्\u200dष.'),
  'emoji of many parts, and flags': () =>
    edited(
      en,
      'Read line 1 again.',
      'Read line 1 again 👩‍👩‍👧‍👦 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} 🇸🇾.',
    ),
  'letters with several marks': () => edited(en, 'Read line 1 again.', 'Ế ǭ̀́ נִקּוּד྄ཱུྂ́́.'),
  'quotes and backslashes': title(String.raw`"It's \"quoted\" \\ back\\slash"`),
  'code with marks of HTML': () =>
    edited(en, 'Read line 1 again.', 'Read `for (let i = 0; i < 3; i++) { log("<" + i + ">") }`.'),
  'a title with signs of comparison and of times': title('"Is 3 < 5, or 2 * 3 > 5?"'),
  'a title with the address of a page': title('"Look at https://example.org"'),
  'places for values inside of code': () =>
    edited(en, 'Read line 1 again.', 'Write `` `Hi ${name}` `` or `{{name}}` there.'),
  'signs of comparison in a sentence': () =>
    edited(en, 'Read line 1 again.', 'Write 3<5, a => b, x <= 5 and I <3 you.'),
  'a title that claims something': title('"✅ Completed"'),
  Amharic: () => withFiles({ 'unit/greet/am.md': String(goodCourse[fr]) }),
  'a file that a Mac left': () => withFiles({ 'unit/greet/.DS_Store': Buffer.from([0, 1, 2]) }),
}
