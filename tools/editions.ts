/** The parts of `vite.config.ts` that make two editions of one page. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Plugin } from 'vite'
import { headersFile, hostedPage, singleFilePage } from './policy.mjs'
import { builtFile, noteBuild, sourcesHash, type Edition } from './sources.mjs'

/** The hosted page says itself what it may load: many static hosts send no headers of ours. Some read a file. */
export function hostedPolicy(): Plugin {
  return {
    name: 'jisr-hosted-policy',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => withPolicy(html, hostedPage) },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile })
    },
  }
}

/** Stands after `viteSingleFile()`: a picture inside the page, a policy with the script's hash, nothing loose. */
export function onePage(fileName: string): Plugin {
  return {
    name: 'jisr-one-page',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replace(/<link rel="apple-touch-icon"[^>]*>/, '')
          .replace('href="./icon.svg"', `href="${dataUrl('public/icon.svg')}"`),
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html']
        const loose = Object.keys(bundle).filter((name) => name !== 'index.html')
        if (page?.type !== 'asset' || loose.length > 0) this.error(`not one page: ${loose.join(', ')}`)
        delete bundle['index.html']
        this.emitFile({ type: 'asset', fileName, source: withHashPolicy(String(page.source)) })
      },
    },
  }
}

/** Our code inside the engine travels as text, which no minifier reads: without its comments and indentation. */
export function slimBoot(): Plugin {
  return {
    name: 'jisr-slim-boot',
    apply: 'build',
    transform: {
      filter: { id: /[\\/]sandbox[\\/]worker[\\/]boot[^\\/]*\.ts$/ },
      handler: (code) => ({ code: withoutRemarks(code), map: null }),
    },
  }
}

/** Takes out lines that are comments, and what other lines begin with. No text in such a file may span lines. */
export function withoutRemarks(code: string): string {
  return code
    .replace(/^[ \t]*\/\*\*[\s\S]*?\*\/[ \t]*$/gm, '')
    .replace(/^[ \t]*\/\/.*$/gm, '')
    .replace(/^[ \t]+/gm, '')
    .replace(/\n{2,}/g, '\n')
}

/**
 * The wrapper of Monaco knows an address to fetch Monaco from when nobody gives it one. `src/ui/editor/monaco.tsx`
 * does; without the address it cannot be forgotten unseen.
 */
export function withoutCdn(): Plugin {
  return {
    name: 'jisr-without-cdn',
    transform: {
      filter: { id: /[\\/]@monaco-editor[\\/]loader[\\/]/, code: /https:\/\/cdn\./ },
      handler: (code) => ({ code: code.replace(/https:\/\/cdn\.[^'"`]*/g, ''), map: null }),
    },
  }
}

/** Leaves the texts of other languages out; null leaves out none. */
export function onlyLocales(tags: readonly string[] | null): Plugin {
  return {
    name: 'jisr-only-locales',
    enforce: 'pre',
    load: {
      filter: { id: /[\\/]src[\\/]language[\\/]locales[\\/]/ },
      handler(id) {
        const [, tag = ''] = /[\\/]locales[\\/]([^\\/]+)[\\/][^\\/]+\.json$/.exec(id) ?? []
        return tags === null || tags.includes(tag) ? null : '{}'
      },
    },
  }
}

/** Notes what was built of what, so that `npm start` builds only when something changed. */
export function stamp(edition: Edition): Plugin {
  let hash = ''
  let failed = false
  return {
    name: 'jisr-stamp',
    // A build that goes elsewhere leaves the usual one as it is.
    apply: (config, { command }) =>
      command === 'build' && config.build?.outDir === dirname(builtFile[edition]),
    enforce: 'post',
    buildStart() {
      noteBuild(edition, null)
      hash = sourcesHash()
    },
    buildEnd: (error) => void (failed = error !== undefined),
    closeBundle: {
      order: 'post',
      sequential: true,
      handler: () => void (failed || noteBuild(edition, hash)),
    },
  }
}

/** Texts of a language carry its name: `ui.fr-HASH.js`. */
export function chunkFileNames({
  name,
  facadeModuleId,
}: {
  name: string
  facadeModuleId?: string | null
}): string {
  const [, language] = /\/locales\/([^/]+)\/[^/]+\.json$/.exec(facadeModuleId ?? '') ?? []
  return `assets/${name}${language === undefined ? '' : `.${language}`}-[hash].js`
}

/** A page with one inline script, and a policy that lets this script run and no other. */
export function withHashPolicy(html: string): string {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
  const [, attributes = '', script = ''] = scripts[0] ?? []
  if (scripts.length !== 1 || attributes.includes('src='))
    throw new Error(`${scripts.length} scripts in the page`)
  // The parser of HTML turns these into line feeds, and the hash would be another one.
  if (script.includes('\r')) throw new Error('a carriage return in the script')
  const hash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`
  return withPolicy(html, singleFilePage(hash))
}

/** The policy stands right after the charset, which must be within the first kilobyte of a page. */
function withPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`
  return html.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${meta}`)
}

function dataUrl(svgFile: string): string {
  return `data:image/svg+xml,${encodeURIComponent(readFileSync(svgFile, 'utf8').replace(/>\s+</g, '><'))}`
}
