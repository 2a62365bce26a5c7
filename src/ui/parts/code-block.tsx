/** A program to read: line numbers, no editing. */
import type { ReactElement } from 'react'
import './code-block.css'

interface Props {
  code: string
  label: string
  /** 1-based line to point at. */
  markedLine?: number
}

export function CodeBlock({ code, label, markedLine }: Props): ReactElement {
  return (
    <pre className="code-block" dir="ltr" translate="no" aria-label={label} role="group" tabIndex={0}>
      {code.split('\n').map((line, at) => (
        <span className="code-line" key={at} data-marked={markedLine === at + 1}>
          <span className="code-line-number" aria-hidden="true">
            {at + 1}
          </span>
          <CodeLine line={line} />
          {'\n'}
        </span>
      ))}
    </pre>
  )
}

/** One line with light colours for what a beginner meets first. Everything is isolated against mixed directions. */
export function CodeLine({ line }: { line: string }): ReactElement {
  return (
    <code className="code-line-text">
      {[...line.matchAll(token)].map(([part, comment, string, number, word], at) => (
        <span key={at} className={tokenClass({ comment, string, number, word })} dir="ltr">
          {part}
        </span>
      ))}
    </code>
  )
}

const token =
  /(\/\/.*)|("(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|`[^`]*`?)|(\b\d+(?:\.\d+)?\b)|\b(let|const|var|for|of|if|else|function|return|while)\b|[\p{L}\p{N}$_]+|\s+|[^\p{L}\p{N}$_\s]/gu

function tokenClass(found: Record<'comment' | 'string' | 'number' | 'word', string | undefined>): string {
  if (found.comment) return 'code-comment'
  if (found.string) return 'code-string'
  if (found.number) return 'code-number'
  return found.word ? 'code-keyword' : 'code-plain'
}
