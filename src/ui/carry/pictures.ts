/** Points of a picture or of a running camera, for the reader of QR codes. */
import type { Picture } from '../../carry/carry.ts'

/** A photo is made smaller than this before it is read: old laptops have little memory. */
const PHOTO_MAX = 2_400
const LIVE_MAX = 900

/** Null when the browser cannot open the picture. */
export async function pointsOfFile(file: Blob): Promise<Picture | null> {
  try {
    const bitmap = await createImageBitmap(file)
    const points = draw(bitmap, { width: bitmap.width, height: bitmap.height, most: PHOTO_MAX })
    bitmap.close()
    return points
  } catch {
    return null
  }
}

/** Null while the camera has not shown anything yet. */
export function pointsOfVideo(video: HTMLVideoElement): Picture | null {
  const { videoWidth: width, videoHeight: height } = video
  return width === 0 || height === 0 ? null : draw(video, { width, height, most: LIVE_MAX })
}

function draw(
  source: CanvasImageSource,
  { width, height, most }: { width: number; height: number; most: number },
): Picture | null {
  const scale = Math.min(1, most / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return null
  // What is transparent in a picture is paper.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(source, 0, 0, canvas.width, canvas.height)
  return pen.getImageData(0, 0, canvas.width, canvas.height)
}
