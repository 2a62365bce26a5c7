/** Opens a QuickJS build with our own memory. */
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type CustomizeVariantOptions,
  type QuickJSSyncVariant,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core'
import { createMemory } from './memory.ts'

/** The two parts of a build, imported statically: loading them one after the other costs round trips. */
export interface Build {
  ffi: Awaited<ReturnType<QuickJSSyncVariant['importFFI']>>
  moduleLoader: Awaited<ReturnType<QuickJSSyncVariant['importModuleLoader']>>
}

/** Rejects when the wasm cannot be fetched, compiled or given memory. */
export function openQuickJs(
  { ffi, moduleLoader }: Build,
  options: CustomizeVariantOptions = {},
): Promise<QuickJSWASMModule> {
  const variant: QuickJSSyncVariant = {
    type: 'sync',
    importFFI: () => Promise.resolve(ffi),
    importModuleLoader: () => Promise.resolve(moduleLoader),
  }
  return newQuickJSWASMModuleFromVariant(newVariant(variant, { ...options, wasmMemory: createMemory() }))
}
