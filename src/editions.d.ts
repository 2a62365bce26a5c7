/** What `vite.config.ts` chooses for each edition: `spawn.ts` or `spawn.usb.ts`. */
declare module '#spawn' {
  export function spawnWorker(): Worker
}
