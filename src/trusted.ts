/**
 * Where the browser asks for trusted types, every worker of the page starts here: from the page's own files, or from
 * a blob, which only the page's own script can make. Nothing else becomes HTML or a script by its bare text.
 */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {
      createHTML?: (html: string) => string
      createScriptURL?: (address: string) => string | null
    },
  ): { createHTML(html: string): object }
}

declare global {
  interface Window {
    /** Only in Chromium and newer browsers; TypeScript's own library does not know it yet. */
    trustedTypes?: TrustedTypes
  }
}

window.trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    const { protocol, origin } = new URL(address, location.href)
    return protocol === 'blob:' || (protocol !== 'file:' && origin === location.origin) ? address : null
  },
})

export {}
