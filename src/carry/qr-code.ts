/** A text as the squares of a QR code, for the page to draw. The door to the encoder. */
import { encodeQR } from 'qr'

/** The white border that the standard asks for, in squares. */
const BORDER = 4

/** Rows of squares, true is dark, with the white border. Error correction M: a seventh may be unreadable. */
export function qrMatrix(text: string): boolean[][] {
  return encodeQR(text, 'raw', { ecc: 'medium', border: BORDER })
}
