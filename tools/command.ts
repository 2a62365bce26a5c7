/** What the commands for authors have in common. */

interface Words<Options> {
  /** Null when the words are none that it knows. */
  readOptions: (words: string[]) => Options | null
  usage: string
  help: string
}

/** Says how the command is used when that is asked or needed, else does its work. The exit code is what `work` gives. */
export async function runCommand<Options extends { help: boolean }>(
  words: Words<Options>,
  work: (options: Options) => Promise<number>,
): Promise<void> {
  // A reader that has seen enough, as `head`, closes the pipe.
  process.stdout.on('error', () => process.exit())
  process.exitCode = await exitCode(words, work)
}

async function exitCode<Options extends { help: boolean }>(
  { readOptions, usage, help }: Words<Options>,
  work: (options: Options) => Promise<number>,
): Promise<number> {
  const options = readOptions(process.argv.slice(2))
  if (options === null) {
    console.error(usage)
    return 2
  }
  if (options.help) {
    console.log(help)
    return 0
  }
  return work(options)
}
