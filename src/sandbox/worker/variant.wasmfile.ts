/** `#quickjs` for the hosted edition: the wasm is a file of its own, compiled while it arrives. */
import moduleLoader from '@jitl/quickjs-wasmfile-release-sync/emscripten-module'
import { QuickJSFFI as ffi } from '@jitl/quickjs-wasmfile-release-sync/ffi'
import wasmUrl from '@jitl/quickjs-wasmfile-release-sync/wasm?url'
import type { QuickJSWASMModule } from 'quickjs-emscripten-core'
import { openQuickJs } from './load.ts'

export async function loadQuickJs(): Promise<QuickJSWASMModule> {
  return openQuickJs({ ffi, moduleLoader }, { wasmModule: await compile() })
}

/** Servers that do not know `application/wasm` make `compileStreaming` reject; the bytes are fine. */
async function compile(): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compileStreaming(fetch(wasmUrl))
  } catch {
    const response = await fetch(wasmUrl)
    if (!response.ok) throw new Error(`${response.status} ${wasmUrl}`)
    return WebAssembly.compile(await response.arrayBuffer())
  }
}
