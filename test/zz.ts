import { readFileSync } from 'node:fs'
import { reviewer } from './helpers/review.ts'
const fam: Record<string, string[]> = { health: ['rc-diagnosis-asked','rc-health-monitoring','rc-emotional-fitness','rc-stability-years'], disclosure: ['rc-disclosure-unbounded','rc-story-public'], conf: ['rc-conf-limits'], sup: ['rc-supervisor-is-clinician'] }
let hit=0, miss=0, wrong=0
const out: string[]=[]
const known: Record<string,number[]> = {}
for (const line of readFileSync(process.argv[2] ?? '', 'utf8').split('\n')) {
  const [id='', field='', text=''] = line.split('|'); if (!text) continue
  const f = reviewer.reviewText({ text, field: field as never, settingId: 'inpatient-unit' as never }).findings.filter(({severity, rule}) => severity === 'error' && !rule.startsWith('lg-'))
  const brief = f.map(x => `${x.rule}[${x.span ? text.slice(x.span.start,x.span.end):''}]`).join(' ; ')
  if (id === '-') { if (f.length) { wrong++; out.push(`WRONG ${field}: ${text}  => ${brief}`) } continue }
  const want = fam[id] ?? ['rc-nonpeer-tasks','rc-force','rc-transport-main']
  const k = known[id] ??= [0,0]; k[1]!++
  if (f.some(x => want.includes(x.rule))) { hit++; k[0]!++ } else { miss++; out.push(`MISS ${id} ${field}: ${text} => ${brief}`) }
  const other = f.filter(x => !want.includes(x.rule)); if (other.length) out.push(`OTHER ${id}: ${text} => ${brief}`)
}
console.log(out.join('\n')); console.log(JSON.stringify(known)); console.log({hit,miss,wrong, recall: hit/(hit+miss)})
