/** Imported before anything else by the commands: says in time what an old Node would say in riddles. */
const needed = '20.19'
const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number)
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
  console.error(`Jisr needs Node ${needed} or newer. This is Node ${process.versions.node}.`)
  console.error('Get it from nodejs.org, or with the package manager of this computer.')
  process.exit(1)
}
