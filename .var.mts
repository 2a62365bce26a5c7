import { readFileSync } from 'node:fs'
import { createInProcessSandbox } from './src/sandbox/worker/in-process.ts'
import { reportOn } from './tools/explain/report.ts'
import { wordingIn } from './tools/explain/wording.ts'
const [file, lang='en', mode=''] = process.argv.slice(2)
const sandbox = createInProcessSandbox()
const w = await wordingIn(lang)
const blocks = readFileSync(file!, 'utf8').split(/^@@ /m).slice(1)
let n=0; const bad = {line:0,col:0,kind:0,names:0,all:0}; let norep=0
for (const b of blocks) {
  const nl = b.indexOf('\n'); const [k, ...toks] = b.slice(0,nl).split('¦').map(s=>s.trim())
  const prompt = /@prompt (.*)$/.exec(b.slice(0,nl))?.[1]?.split(',')
  const mention = toks.map(t=>t.replace(/@prompt.*$/,'').replace(/\|.*$/,'').trim()).filter(Boolean)
  const kinds = k!.replace(/@prompt.*$/,'').trim().split(/[|,]/)
  let code = b.slice(nl+1).replace(/\n$/,'')
  let s = code.indexOf('⟦'); code = code.replace('⟦',''); let e = code.indexOf('⟧'); code = code.replace('⟧','')
  if (mode==='long') { const pre='// practice\nlet weather = "sunny";\nfunction twice(value) {\n  return value * 2;\n}\nconsole.log(twice(4), weather);\n\n'; code = pre+code+'\n\nlet places = ["home", "school"];\nfor (let place of places) {\n  console.log("place: " + place);\n}'; s+=pre.length; e+=pre.length }
  const before = code.slice(0,s); const line = before.split('\n').length; const c1 = s-before.lastIndexOf('\n'); const c2 = Math.max(c1, e-before.lastIndexOf('\n')-1)
  const r = await reportOn(sandbox, {id:'x', code, ...(prompt?{host:{prompt}}:{})}, w)
  const said = r.kind ? r as any : r.notices[0]
  n++
  const miss:string[]=[]
  if (!said) miss.push('SILENT')
  else {
    if (said.line!==line) miss.push(`line ${said.line}≠${line}`)
    else if (said.column<c1||said.column>c2) miss.push(`col ${said.column} not ${c1}-${c2}`)
    if (!kinds.includes(said.kind)) miss.push('kind '+said.kind)
    const lost = mention.filter(t=>!said.text.includes(t)); if (lost.length) miss.push('lacks '+lost.join(' '))
  }
  if (miss.length||mode==='all') console.log(`--- ${k} :: ${miss.join('; ')}\n${code}\n   >> ${said?.text ?? r.original}\n   repair: ${said?.repair?.description ?? '-'}`)
  else if (said && !said.repair && mode==='rep') console.log(`--- NOREPAIR ${k}\n${code}\n   >> ${said.text}`)
  if (miss.length) bad.all++
}
console.log(n, 'bad', bad.all)
