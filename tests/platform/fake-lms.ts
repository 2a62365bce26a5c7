/** A learning platform as SCORM 1.2 describes it, which can be made to fail in each of its calls. */
import type { ScormApi } from '../../src/platform/scorm-session.ts'

export interface FakeLms {
  api: ScormApi
  values: Record<string, string>
  calls: string[]
  /** Calls in the wrong order: before the session was opened, after it was closed, or opened twice. */
  disorder: string[]
  /** Answers the next calls of a name with this code and without doing anything; `throw` throws. */
  fail: Record<string, number | 'throw'>
  /** Elements it has never heard of: code 401. */
  unknown: Set<string>
  open: boolean
}

const readable = new Set([
  'cmi.core.student_id',
  'cmi.core.lesson_status',
  'cmi.core.score.raw',
  'cmi.suspend_data',
])
const timespan = /^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/
const statuses = ['passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted']

export function fakeLms(values: Record<string, string> = {}): FakeLms {
  let error = 0
  const said = (yes: boolean, code = 0): string => {
    error = code
    if (code === 101 || code === 301) lms.disorder.push(lms.calls.at(-1) ?? '')
    return yes ? 'true' : 'false'
  }
  /** Null: nothing is wrong. */
  const wrong = (name: string): string | null => {
    lms.calls.push(name)
    const failure = lms.fail[name.split(' ')[0] ?? '']
    if (failure === 'throw') throw new Error('the platform has a fault')
    if (failure !== undefined) return said(false, failure)
    return null
  }
  const lms: FakeLms = {
    values: { 'cmi.core.lesson_status': 'not attempted', 'cmi.suspend_data': '', ...values },
    calls: [],
    disorder: [],
    fail: {},
    unknown: new Set(),
    open: false,
    api: {
      LMSInitialize() {
        const bad = wrong('LMSInitialize')
        if (bad !== null) return bad
        if (lms.open) return said(false, 101)
        lms.open = true
        return said(true)
      },
      LMSFinish() {
        const bad = wrong('LMSFinish')
        if (bad !== null) return bad
        if (!lms.open) return said(false, 301)
        lms.open = false
        return said(true)
      },
      LMSGetValue(element) {
        const bad = wrong(`LMSGetValue ${element}`)
        if (bad !== null || !lms.open || lms.unknown.has(element) || !readable.has(element)) {
          if (bad === null) said(false, lms.open ? 401 : 301)
          return ''
        }
        error = 0
        return lms.values[element] ?? ''
      },
      LMSSetValue(element, value) {
        const bad = wrong(`LMSSetValue ${element}`)
        if (bad !== null) return bad
        if (!lms.open) return said(false, 301)
        if (lms.unknown.has(element)) return said(false, 401)
        if (element === 'cmi.core.lesson_status' && !statuses.includes(value)) return said(false, 405)
        if (element === 'cmi.core.session_time' && !timespan.test(value)) return said(false, 405)
        if (value.length > 4096) return said(false, 405)
        lms.values[element] = value
        return said(true)
      },
      LMSCommit() {
        const bad = wrong('LMSCommit')
        return bad ?? said(lms.open, lms.open ? 0 : 301)
      },
      LMSGetLastError: () => String(error),
    },
  }
  return lms
}
