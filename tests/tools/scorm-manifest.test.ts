// @vitest-environment jsdom
/** The contents of a SCORM package, read as a platform reads them. */
import { describe, expect, it } from 'vitest'
import { scormManifest } from '../../tools/scorm-manifest.ts'

describe('the manifest of a SCORM package', () => {
  const page = new DOMParser().parseFromString(scormManifest('A <b> & "c"'), 'application/xml')
  const one = (name: string): Element => {
    const found = [...page.getElementsByTagName(name)]
    expect(found, name).toHaveLength(1)
    return found[0] as Element
  }

  it('is XML of SCORM 1.2', () => {
    expect(page.getElementsByTagName('parsererror')).toHaveLength(0)
    expect(page.documentElement.namespaceURI).toBe('http://www.imsproject.org/xsd/imscp_rootv1p1p2')
    expect(one('schema').textContent).toBe('ADL SCORM')
    expect(one('schemaversion').textContent).toBe('1.2')
  })

  it('leads from its one organisation to its one SCO, the page', () => {
    expect(one('organizations').getAttribute('default')).toBe(one('organization').getAttribute('identifier'))
    const resource = one('resource')
    expect(one('item').getAttribute('identifierref')).toBe(resource.getAttribute('identifier'))
    expect(resource.getAttributeNS('http://www.adlnet.org/xsd/adlcp_rootv1p2', 'scormtype')).toBe('sco')
    expect(resource.getAttribute('href')).toBe('index.html')
    expect(one('file').getAttribute('href')).toBe('index.html')
    expect(page.querySelector('item > title')?.textContent).toBe('A <b> & "c"')
    const ids = [...page.querySelectorAll('[identifier]')].map((each) => each.getAttribute('identifier'))
    expect(new Set(ids).size).toBe(ids.length)
  })
})
