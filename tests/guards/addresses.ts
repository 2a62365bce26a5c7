/** Addresses of other computers in a text. */

/** Names of formats and texts of libraries that look like addresses; nothing is ever asked for there. */
const onlyNames = [
  'www.w3.org', // SVG, MathML and XHTML have these names
  'json-schema.org', // the name of the format of lessons/*.schema.json
  'react.dev', // React: "more about this error"
  'github.com', // Monaco and Workbox: where their licences stand
  'code.visualstudio.com', // Monaco: texts of its help
  'microsoft.com', // Monaco: a sample in its Markdown
  'www.imsproject.org', // SCORM: names of its schemas
  'www.adlnet.org', // SCORM: names of its schemas
  'bit.ly', // Workbox: "more about this warning"
]

/** Hosts that are not in the list above. */
export function foreignHosts(text: string): string[] {
  const hosts = [...text.matchAll(/\b(?:https?|wss?):\/\/([\w.-]+)/g)].map(([, host = '']) => host)
  return [...new Set(hosts)].filter((host) => !onlyNames.includes(host)).sort()
}
