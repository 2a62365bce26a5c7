/** JavaScript for Monaco: its own Monarch grammar, taught that names may be written in any script. */
import type * as Monaco from 'monaco-editor/editor'
import 'monaco-editor/features/codeEditor/register'
import 'monaco-editor/features/unicodeHighlighter/register'
import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/comment/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/indentation/register'
import 'monaco-editor/features/linesOperations/register'
import 'monaco-editor/features/toggleTabFocusMode/register'
import 'monaco-editor/features/wordOperations/register'
import { conf, language } from 'monaco-editor/languages/definitions/javascript/javascript'

/** The grammar's rule for names knows only Latin letters and paints `é` or `مجموع` as an error. */
const latinNames = '#?[a-z_$][\\w$]*'
const anyNames = /#?(?![A-Z])[\p{ID_Start}_$][\p{ID_Continue}$]*/u

export function registerJavaScript(monaco: Pick<typeof Monaco, 'languages'>): void {
  const common = language.tokenizer.common ?? []
  const rules = common.map((rule) =>
    Array.isArray(rule) && rule[0] instanceof RegExp && rule[0].source === latinNames
      ? [anyNames, rule[1]]
      : rule,
  )
  monaco.languages.register({ id: 'javascript' })
  monaco.languages.setMonarchTokensProvider('javascript', {
    ...language,
    unicode: true,
    tokenizer: { ...language.tokenizer, common: rules as typeof common },
  })
  monaco.languages.setLanguageConfiguration('javascript', conf)
}
