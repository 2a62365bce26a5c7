/**
 * The Content-Security-Policies of the editions, as texts. A page says its policy itself, because many hosts send
 * no headers of ours; what a page cannot say itself, and what its workers need, comes in headers where it can.
 */
import { readFileSync } from 'node:fs'

/** @typedef {Record<string, string>} Policy */

/** @type {Record<'hosted' | 'singleFile' | 'page' | 'header', Policy>} */
const policies = JSON.parse(readFileSync(new URL('policy.json', import.meta.url), 'utf8'))

/** For the `<meta>` of the hosted page. */
export const hostedPage = textOf({ ...policies.hosted, ...policies.page })

/** For the header of every file: workers have the policy of their own file. (Workbox loads files by bare address.) */
export const hostedHeader = textOf({ ...policies.hosted, ...policies.header })

/**
 * For the `<meta>` of the one-file page, whose one script is known by its hash.
 * @param {string} scriptHash `'sha256-…'`
 */
export function singleFilePage(scriptHash) {
  const scripts = `${scriptHash} ${policies.singleFile['script-src']}`
  return textOf({ ...policies.singleFile, 'script-src': scripts, ...policies.page })
}

/** Headers that every file is sent with. */
export const headers = {
  'Content-Security-Policy': hostedHeader,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

/** The same for hosts that read a file `_headers`: Netlify, Cloudflare Pages. */
export const headersFile = `/*\n${Object.entries(headers)
  .map(([name, value]) => `  ${name}: ${value}\n`)
  .join('')}`

/** @param {Policy} policy */
function textOf(policy) {
  return Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')
}
