/** How long a session has lasted, as SCORM 1.2 writes it: `HHHH:MM:SS.SS` (CMITimespan), at most 9999 hours. */

const mostMs = 9_999 * 3_600_000

export function timespan(milliseconds: number): string {
  const hundredths = Math.floor(Math.min(Math.max(milliseconds, 0), mostMs) / 10)
  const [hours, minutes] = [Math.floor(hundredths / 360_000), Math.floor(hundredths / 6000) % 60]
  const seconds = ((hundredths % 6000) / 100).toFixed(2)
  return `${pad(hours, 4)}:${pad(minutes, 2)}:${seconds.padStart(5, '0')}`
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
