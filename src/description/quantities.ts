/** Hours and pay out of a line of a job description. Only what stands there in figures is taken. */
import { countryPart } from '../domain/jurisdiction.ts'

const weekly = /(\d{1,2}(?:\.\d+)?)(?:\s*(?:hours?|hrs?))?\s*(?:a|per|each|every|\/)\s*week/i
const hoursWeekly = /(\d{1,2}(?:\.\d+)?)\s*(?:hours?|hrs?)\b(?!\s*(?:a|per|each|\/)\s*(?:day|month|year|shift))/i
const fte = /(\d?\.\d+|1)\s*(?:FTE|WTE)|(?:FTE|WTE)\s*:?\s*(\d?\.\d+|1)\b/i

/** Fields of `hours` in a role definition; none where no figure is found. */
export function readHours(text: string): Readonly<Record<string, unknown>> {
  const value = Number((weekly.exec(text) ?? hoursWeekly.exec(text))?.[1] ?? 0)
  const share = fte.exec(text)
  const part = Number(share?.[1] ?? share?.[2] ?? 0)
  return {
    ...(value > 0 && value <= 80 && { amount: { value, per: 'week' } }),
    ...(part > 0 && part <= 1 && { fte: { value: part } })
  }
}

const money =
  /([$£€])?\s?(\d[\d,]*(?:\.\d+)?)\s*(?:(?:to|-|–|and)\s*[$£€]?\s?(\d[\d,]*(?:\.\d+)?))?\s*(dollars|pounds|euros?)?\s*(?:an?|per|\/|each)\s*(hour|year|annum|month|week|day)/i
const periods: Readonly<Record<string, string>> = { annum: 'year' }
/** Dollars are those of the country, where the caller says which it is. */
const dollars: Readonly<Record<string, string>> = { US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD' }

/** One entry of `compensation.pay`: figures where they stand there with period and currency, else the words as they are. */
export function readPay(text: string, jurisdiction: string | undefined): Readonly<Record<string, unknown>> | null {
  const label = text.replace(/\s+/g, ' ').trim()
  if (label.length > 300) return null
  const found = money.exec(text)
  const currency = currencyOf(found?.[1] ?? found?.[4], jurisdiction)
  if (found === null || currency === null) return /\bband\b/i.test(label) ? { band: label } : { label }
  const [least, most] = [number(found[2]), number(found[3])]
  const period = found[5]?.toLowerCase() ?? ''
  const amounts = Number.isNaN(most) || most < least ? { amount: least } : { min: least, max: most }
  return { label, ...amounts, currency, per: periods[period] ?? period }
}

function number(text: string | undefined): number {
  return text === undefined ? Number.NaN : Number(text.replaceAll(',', ''))
}

function currencyOf(sign: string | undefined, jurisdiction = ''): string | null {
  const word = sign?.toLowerCase() ?? ''
  if (word === '£' || word === 'pounds') return 'GBP'
  if (word === '€' || word.startsWith('euro')) return 'EUR'
  return word === '$' || word === 'dollars' ? (dollars[countryPart(jurisdiction)] ?? null) : null
}
