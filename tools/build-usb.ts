/** `npm run build:usb [-- --languages ar,fr]`: the one-file edition, `dist-usb/jisr.html`, with a note beside it. */
import { build } from 'vite'
import { chooseLanguages } from './one-file.ts'

chooseLanguages()
await build({ mode: 'usb' })
console.log('\ndist-usb/ is what goes onto a stick: jisr.html and README.txt.')
