/** Monaco's colours, read from the page's own (theme.css), so that one place decides them. */
import type * as Monaco from 'monaco-editor/editor'

export const themeName = 'jisr'

export function defineThemes(monaco: Pick<typeof Monaco, 'editor'>): void {
  const style = getComputedStyle(document.documentElement)
  const colour = colourReader()
  const token = (name: string): string => colour(name).slice(1)
  monaco.editor.defineTheme(themeName, {
    base: style.colorScheme === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: 'keyword', foreground: token('--code-word') },
      { token: 'string', foreground: token('--code-text') },
      { token: 'number', foreground: token('--code-number') },
      { token: 'comment', foreground: token('--code-comment') },
    ],
    colors: {
      'editor.background': colour('--code-paper'),
      'editor.foreground': colour('--code-ink'),
      'editorLineNumber.foreground': colour('--code-comment'),
      'editorLineNumber.activeForeground': colour('--code-ink'),
      'editorLineNumber.dimmedForeground': colour('--code-comment'),
      'editorCursor.foreground': colour('--code-ink'),
      focusBorder: colour('--focus'),
    },
  })
}

/** Monaco takes `#rrggbb` only and throws at anything else; a minified style sheet says `#000` or `indigo`. */
function colourReader(): (name: string) => string {
  const probe = document.createElement('span')
  return (name) => {
    probe.style.color = `var(${name})`
    document.body.append(probe)
    const parts = getComputedStyle(probe).color.match(/\d+/g) ?? []
    probe.remove()
    return `#${parts
      .slice(0, 3)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`
  }
}
