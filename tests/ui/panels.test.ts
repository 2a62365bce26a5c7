import { describe, expect, it } from 'vitest'
import type { Activity, Busy, Finished } from '../../src/classroom/state.ts'
import type { Verdict } from '../../src/check/verdict.ts'
import { panelFor } from '../../src/ui/lesson-screen/panels.ts'

const idle: Activity = { status: 'idle' }
const running: Busy = { status: 'running', printed: [], question: null }
const checking: Busy = { ...running, status: 'checking' }
const asking: Busy = { ...running, question: { kind: 'prompt', text: '?', initial: '' } }
const finished: Finished = {
  status: 'finished',
  program: '',
  result: { outcome: { kind: 'completed' }, printed: [], seen: {}, ticks: 0, elapsed: 0 },
  explanation: null,
  notices: [],
  verdicts: null,
  given: '',
}
const stopped: Finished = { ...finished, result: { ...finished.result, outcome: { kind: 'stopped' } } }
const verdict = (kind: 'passed' | 'unreadable'): Verdict => ({ check: 'a', hidden: false, finding: { kind } })
const fix = { kind: 'fix' } as const

describe('the panel to show', () => {
  it('is the output when a run begins, and when the program asks', () => {
    expect(panelFor(idle, running, fix)).toBe('output')
    expect(panelFor(finished, running, fix)).toBe('output')
    expect(panelFor(running, asking, fix)).toBe('output')
  })

  it('stays while a program prints, is asked the same, or ends', () => {
    expect(panelFor(running, { ...running, printed: [{ stream: 'log', text: 'a' }] }, fix)).toBeNull()
    expect(panelFor(asking, { ...asking, printed: [] }, fix)).toBeNull()
    expect(panelFor(running, finished, fix)).toBeNull()
    expect(panelFor(finished, { ...finished, notices: [] }, fix)).toBeNull()
    expect(panelFor(finished, idle, fix)).toBeNull()
    expect(panelFor(idle, checking, fix)).toBeNull()
  })

  it('is the text with its checks after Check', () => {
    expect(panelFor(checking, { ...finished, verdicts: [verdict('passed')] }, fix)).toBe('read')
    expect(panelFor(checking, { ...finished, verdicts: [verdict('unreadable')] }, fix)).toBe('read')
  })

  it('is the output when a checked program did not reach its end', () => {
    expect(panelFor(checking, { ...stopped, verdicts: [verdict('unreadable')] }, fix)).toBe('output')
  })

  it('is the program when a forecast was wrong: the reply stands there', () => {
    const wrong = { ...finished, verdicts: [verdict('unreadable')] }
    expect(panelFor(checking, wrong, { kind: 'predict' })).toBe('program')
  })
})
