/** Names of signs that a beginner may type as they are said. */

const names: Record<string, string> = {
  ';': 'semicolon|semi colon|point-virgule|point virgule|pointvirgule|فاصلة منقوطة|نقطه ویرگول|سیمی کالن|крапка з комою|точка с запятой|punto y coma|ponto e vírgula|noktalı virgül',
  ',': 'comma|virgule|فاصلة|ویرگول|کامه|кома|запятая|coma|vírgula|hakad|virgül',
  '.': 'dot|point|نقطة|نقطه|крапка|точка|punto|ponto|nokta',
  ':': 'colon|deux-points|deux points|نقطتان|دو نقطه|двокрапка|двоеточие',
  '=': 'equals|égal|égale|يساوي|مساوی|дорівнює|равно|igual',
  '+': 'plus|زائد|плюс',
}
const signs = new Map(
  Object.entries(names).flatMap(([sign, words]) => words.split('|').map((word) => [word, sign] as const)),
)

/** The sign that a word or a few words name; null for other words. */
export function spokenSign(words: string): string | null {
  return signs.get(words.toLowerCase().replace(/\s+/g, ' ')) ?? null
}
