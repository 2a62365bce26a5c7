/** The page for the wall of a room: the address in letters that the last row can read, and as a picture. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { carriedTags, carriedTexts } from '../carried-texts/carried-texts.mjs'
import { qrAsSvg } from './qr-code.mjs'

/**
 * @typedef {import('../carried-texts/carried-texts.mjs').CarriedTexts} CarriedTexts
 * @typedef {{ tag: string, texts: CarriedTexts }} Spoken
 * @typedef {{ addresses: string[], tag?: string, takeAlong: boolean }} RoomPageOptions
 */

const styles = ['../../src/ui/theme.css', 'room.css'].map((file) => new URL(file, import.meta.url))

/** Asks to be drawn anew when the addresses have changed; the line opens again by itself after a sleep. */
export const roomScript = `new EventSource('/room/changes').addEventListener('changed', () => location.reload())\n`

/**
 * @param {RoomPageOptions} options the first address is the large one; without a tag, all languages stand together
 * @returns {string | null} null for a language there are no texts in
 */
export function roomPage({ addresses, tag, takeAlong }) {
  const spoken = spokenIn(tag === undefined ? carriedTags() : [tag])
  const [first] = spoken
  if (first === undefined) return null
  const { direction } = first.texts
  return `<!doctype html>
<html lang="${first.tag}" dir="${direction}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escaped(first.texts.room.title)}</title>
<link rel="icon" type="image/svg+xml" href="/icon.svg" />
<style>${fontFaces()}${styles.map((file) => readFileSync(file, 'utf8')).join('')}</style>
<script src="/room/room.js" defer></script>
</head>
<body>
<main>
<h1>${said(spoken, 'title')}</h1>
${addresses.length > 0 ? joining(spoken, addresses) : `<div class="say">${lines(spoken, 'none')}</div>`}
</main>
${takeAlong ? taking(spoken) : ''}
</body>
</html>
`
}

/**
 * @param {Spoken[]} spoken
 * @param {string[]} addresses
 */
function joining(spoken, [first = '', ...others]) {
  return `<div class="join">
<div class="say">
${lines(spoken, 'open')}
<p class="address" dir="ltr">${brokenAtSigns(first)}</p>
<p class="quiet">${said(spoken, 'network')}</p>
</div>
<figure>${qrAsSvg(first, escaped(first))}<figcaption class="quiet">${said(spoken, 'scan')}</figcaption></figure>
</div>
${others.length > 0 ? `<div class="others"><p class="quiet">${said(spoken, 'others')}</p>${others.map((each) => `<p class="other" dir="ltr">${brokenAtSigns(each)}</p>`).join('')}</div>` : ''}`
}

/** @param {Spoken[]} spoken */
function taking(spoken) {
  return `<footer>
<a class="take" href="/jisr.html" download="jisr.html">${said(spoken, 'take')}</a>
<p class="quiet">${said(spoken, 'takeHow')}</p>
</footer>`
}

/**
 * One line for each language.
 * @param {Spoken[]} spoken
 * @param {keyof CarriedTexts['room']} key
 */
function lines(spoken, key) {
  return spoken
    .map(({ tag, texts }) => `<p lang="${tag}" dir="${texts.direction}">${escaped(texts.room[key])}</p>`)
    .join('\n')
}

/**
 * All languages in one line.
 * @param {Spoken[]} spoken
 * @param {keyof CarriedTexts['room']} key
 */
function said(spoken, key) {
  return spoken
    .map(
      ({ tag, texts }) => `<span lang="${tag}" dir="${texts.direction}">${escaped(texts.room[key])}</span>`,
    )
    .join(' <span class="dot" aria-hidden="true">·</span> ')
}

/**
 * @param {string[]} tags
 * @returns {Spoken[]}
 */
function spokenIn(tags) {
  return tags.flatMap((tag) => {
    const texts = carriedTexts(tag)
    return texts === null ? [] : [{ tag, texts }]
  })
}

/**
 * An address that does not fit into one line breaks before its signs, never inside a number.
 * @param {string} address
 */
function brokenAtSigns(address) {
  const [, scheme = '', rest = ''] = /^(https?:\/\/)(.*?)\/?$/.exec(address) ?? ['', '', address]
  return `<span class="scheme">${escaped(scheme)}</span>${escaped(rest).replace(/[.:/]/g, '<wbr>$&')}`
}

/** The letters of the build for Arabic, where there is a build. */
function fontFaces() {
  const folder = 'dist/assets'
  const files = existsSync(folder) ? readdirSync(folder) : []
  const faces = files.flatMap((file) => {
    const [, weight] = /^vazirmatn-arabic-(\d+)-.*\.woff2$/.exec(file) ?? []
    if (weight === undefined) return []
    const source = `src:url('/assets/${file}') format('woff2')`
    const range = 'unicode-range:U+0600-06FF,U+FB50-FDFF,U+FE70-FEFC'
    return [`@font-face{font-family:'Vazirmatn';font-weight:${weight};${source};${range}}`]
  })
  return faces.join('\n')
}

/** @param {string} text */
function escaped(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
