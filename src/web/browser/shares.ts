/** Adds up the shares of time while they are typed. */
import { afterPause } from './timing.ts'

export function addUpShares(form: HTMLFormElement): void {
  const total = form.querySelector<HTMLElement>('[data-total]')
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[data-share]')]
  if (total === null || inputs.length === 0) return
  const show = afterPause(200, () => {
    const shares = inputs.map(({ value }) => shareIn(value))
    const given = shares.filter(share => share !== null)
    const sum = Math.round(given.reduce((all, share) => all + share, 0) * 100) / 100
    const isNone = inputs.every(({ value }) => value.trim() === '')
    const isRight = isNone || (sum === 100 && isReadable(inputs))
    const { total: right, totalNone, totalWrong } = total.dataset
    const words = (isNone ? totalNone : isRight ? right : totalWrong) ?? ''
    total.classList.toggle('total--wrong', !isRight)
    total.textContent = words.replace('#', String(sum))
  })
  for (const input of inputs) input.addEventListener('input', show)
}

/** A share as the server reads it: a point or a comma, with or without the sign; null for anything else. */
function shareIn(text: string): number | null {
  const plain = text.trim().replace(/\s*%$/, '')
  return /^\d{1,3}([.,]\d{1,2})?$/.test(plain) ? Number(plain.replace(',', '.')) : null
}

function isReadable(inputs: readonly HTMLInputElement[]): boolean {
  return inputs.every(({ value }) => value.trim() === '' || shareIn(value) !== null)
}
