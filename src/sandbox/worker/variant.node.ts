/** `#quickjs` for tests and command-line tools: node finds the wasm file beside the package's own script. */
import moduleLoader from '@jitl/quickjs-wasmfile-release-sync/emscripten-module'
import { QuickJSFFI as ffi } from '@jitl/quickjs-wasmfile-release-sync/ffi'
import type { QuickJSWASMModule } from 'quickjs-emscripten-core'
import { openQuickJs } from './load.ts'

export function loadQuickJs(): Promise<QuickJSWASMModule> {
  return openQuickJs({ ffi, moduleLoader })
}
