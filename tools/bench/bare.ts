/** QuickJS as its binding's manual shows it, with the build that the sandbox uses: what the sandbox is measured against. */
import moduleLoader from '@jitl/quickjs-wasmfile-release-sync/emscripten-module'
import { QuickJSFFI as ffi } from '@jitl/quickjs-wasmfile-release-sync/ffi'
import {
  newQuickJSWASMModuleFromVariant,
  type QuickJSSyncVariant,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core'

export interface Bare {
  /** Runs a program in a fresh runtime and gives what it printed. Throws what it throws. */
  run(program: string, options?: { countSteps?: boolean }): string[]
}

export async function openBare(): Promise<Bare> {
  const variant: QuickJSSyncVariant = {
    type: 'sync',
    importFFI: () => Promise.resolve(ffi),
    importModuleLoader: () => Promise.resolve(moduleLoader),
  }
  const module = await newQuickJSWASMModuleFromVariant(variant)
  return { run: (program, options = {}) => runBare(module, program, options) }
}

function runBare(
  module: QuickJSWASMModule,
  program: string,
  { countSteps = false }: { countSteps?: boolean },
): string[] {
  const printed: string[] = []
  const runtime = module.newRuntime()
  let steps = 0
  if (countSteps) {
    runtime.setInterruptHandler(() => {
      steps += 1
      return false
    })
  }
  const context = runtime.newContext()
  const log = context.newFunction('log', (...values) => {
    printed.push(values.map((value) => String(context.dump(value))).join(' '))
  })
  const console = context.newObject()
  context.setProp(console, 'log', log)
  context.setProp(context.global, 'console', console)
  context.unwrapResult(context.evalCode(program)).dispose()
  for (const handle of [log, console]) handle.dispose()
  context.dispose()
  runtime.dispose()
  if (countSteps && steps === 0) throw new Error('no step was counted')
  return printed
}
