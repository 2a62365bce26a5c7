/** Which writing field fits this machine. */
import type { Settings } from '../../learner/settings.ts'

export type EditorKind = 'full' | 'light' | 'plain'

interface Machine {
  coarsePointer: boolean
  /** CSS pixels. */
  width: number
  /** GB; undefined where the browser does not tell. */
  memory: number | undefined
  cores: number
}

/** Monaco needs a mouse, room and a machine that is not slow; CodeMirror serves everywhere else. */
export function chooseEditor(setting: Settings['editor'], machine: Machine): EditorKind {
  if (setting !== 'automatic') return setting
  const small = machine.coarsePointer || machine.width < 900
  const slow = (machine.memory ?? 4) <= 2 || machine.cores <= 2
  return small || slow ? 'light' : 'full'
}

export function thisMachine(): Machine {
  return {
    coarsePointer: matchMedia('(pointer: coarse)').matches,
    width: window.innerWidth,
    memory: (navigator as { deviceMemory?: number }).deviceMemory,
    cores: navigator.hardwareConcurrency || 2,
  }
}
