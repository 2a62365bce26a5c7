/** The address as a picture for phones. */
import encode from 'qr'

/**
 * Lines for a terminal: half blocks, two rows in one line. With colours, white on black whatever the terminal wears.
 * @param {string} text
 * @param {{ colours: boolean }} options
 */
export function qrForTerminal(text, { colours }) {
  const lines = encode(text, 'ascii', { border: 2 }).trimEnd().split('\n')
  return lines.map((line) => (colours ? `\u001b[97;40m${line}\u001b[0m` : line)).join('\n')
}

/**
 * An element for a page; the colour is that of the text around it.
 * @param {string} text
 * @param {string} label
 */
export function qrAsSvg(text, label) {
  const rows = encode(text, 'raw', { border: 4 })
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  const size = `0 0 ${rows.length} ${rows.length}`
  return `<svg class="qr" role="img" aria-label="${label}" viewBox="${size}" shape-rendering="crispEdges"><path fill="currentColor" d="${path}"/></svg>`
}
