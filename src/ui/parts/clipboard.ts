/** A page that was opened from a file may have no clipboard of its own; the old command works there. */
export async function toClipboard(all: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(all)
    return true
  } catch {
    return byCommand(all)
  }
}

function byCommand(all: string): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', all)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', fill, { capture: true })
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way without a secure origin
  const done = document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  return done
}
