/** `#quickjs` for the USB edition: the wasm is inside the script, since `file://` cannot fetch. */
import moduleLoader from '@jitl/quickjs-singlefile-browser-release-sync/emscripten-module'
import { QuickJSFFI as ffi } from '@jitl/quickjs-singlefile-browser-release-sync/ffi'
import type { QuickJSWASMModule } from 'quickjs-emscripten-core'
import { openQuickJs } from './load.ts'

export function loadQuickJs(): Promise<QuickJSWASMModule> {
  return openQuickJs({ ffi, moduleLoader })
}
