/** Brotli and gzip: which files gain by it, and how they are packed. */
import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib'

/** @typedef {'br' | 'gzip'} Encoding */

/** What stands behind the name of a file that a build has packed; servers know these. */
export const packedEndings = { br: '.br', gzip: '.gz' }

const worth = new Set([
  '.css',
  '.html',
  '.js',
  '.mjs',
  '.json',
  '.svg',
  '.ttf',
  '.txt',
  '.wasm',
  '.webmanifest',
])

/**
 * Pictures and fonts of today are packed already.
 * @param {string} file
 */
export function worthPacking(file) {
  return worth.has(extname(file))
}

/**
 * `small` takes many seconds for a megabyte, and is for builds.
 * @param {Buffer} body
 * @param {Encoding} encoding
 * @param {'small' | 'fast'} wish
 * @returns {Promise<Buffer>}
 */
export function pack(body, encoding, wish) {
  const small = wish === 'small'
  if (encoding === 'gzip') return promisify(gzip)(body, { level: small ? 9 : 6 })
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_SIZE_HINT: size } = constants
  return promisify(brotliCompress)(body, { params: { [quality]: small ? 11 : 5, [size]: body.length } })
}

/**
 * Rejects when it is no such file.
 * @param {Buffer} packed
 * @param {Encoding} encoding
 * @returns {Promise<Buffer>}
 */
export function unpack(packed, encoding) {
  return encoding === 'gzip' ? promisify(gunzip)(packed) : promisify(brotliDecompress)(packed)
}
