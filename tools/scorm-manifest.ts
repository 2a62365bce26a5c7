/** The table of contents of a SCORM 1.2 package: one organisation with one item, one SCO. */

/** `imsmanifest.xml`. The names of the schemas are names; nothing is asked for there. */
export function scormManifest(title: string): string {
  const named = escaped(title)
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="jisr" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="jisr-course">
    <organization identifier="jisr-course">
      <title>${named}</title>
      <item identifier="jisr-item" identifierref="jisr-page" isvisible="true">
        <title>${named}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="jisr-page" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html" />
    </resource>
  </resources>
</manifest>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
