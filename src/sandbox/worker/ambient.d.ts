/** Modules that only the bundler knows. */
declare module '*?url' {
  const url: string
  export default url
}

/** The QuickJS build of the edition being built: one of the `variant.*.ts` files. */
declare module '#quickjs' {
  export function loadQuickJs(): Promise<import('quickjs-emscripten-core').QuickJSWASMModule>
}
