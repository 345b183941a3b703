/** Lists of cards are put in another order with a handle: dragged, or moved with the arrow keys. */
import { press } from './form-fields.ts'
import { keepPlace } from './keep-place.ts'

/** Pixels from the edge of the window where a dragged card makes the page move along. */
const edge = 60

export function sortCards(form: HTMLFormElement): void {
  for (const list of form.querySelectorAll<HTMLElement>('[data-sortable]')) {
    const cards = cardsOf(list)
    if (cards.length > 1) for (const card of cards) addHandle(form, list, card)
  }
}

function cardsOf(list: HTMLElement): HTMLElement[] {
  return [...list.children].filter((child): child is HTMLElement => child instanceof HTMLElement)
}

function handleId(name: string, index: number): string {
  return `handle${name.replaceAll('/', '-')}-${index}`
}

function addHandle(form: HTMLFormElement, list: HTMLElement, card: HTMLElement): void {
  const handle = document.createElement('button')
  const from = cardsOf(list).indexOf(card)
  const name = card.querySelector('.card-title')?.textContent?.trim() ?? ''
  handle.type = 'button'
  handle.className = 'handle'
  handle.id = handleId(list.dataset.sortable ?? '', from)
  handle.setAttribute(
    'aria-label',
    (list.dataset.handle ?? '').replace('#', () => name)
  )
  const moveTo = (to: number) => {
    if (to === from || to < 0 || to >= list.children.length) return
    keepPlace(form, handleId(list.dataset.sortable ?? '', to))
    press(form, `move:${card.dataset.pointer}>${to}`)
  }
  handle.addEventListener('keydown', event => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    moveTo(from + by)
  })
  handle.addEventListener('pointerdown', event => {
    if (event.button === 0) drag({ handle, list, card, event, drop: moveTo })
  })
  card.querySelector('.card-buttons')?.prepend(handle)
}

interface Dragging {
  readonly handle: HTMLElement
  readonly list: HTMLElement
  readonly card: HTMLElement
  readonly event: PointerEvent
  /** Gets the place where the card was let go. */
  readonly drop: (to: number) => void
}

/** The others make way for the card; it stays in the document, since a browser lets go of what is taken out. */
function drag({ handle, list, card, event, drop }: Dragging): void {
  const before = cardsOf(list)
  const over = new AbortController()
  const options = { signal: over.signal }
  handle.setPointerCapture(event.pointerId)
  card.classList.add('card--dragged')
  const end = () => {
    over.abort()
    card.classList.remove('card--dragged')
  }
  const putBack = () => {
    end()
    list.append(...before)
  }
  handle.addEventListener('pointermove', ({ clientY }) => makeWay(list, card, clientY), options)
  handle.addEventListener(
    'pointerup',
    () => {
      end()
      drop(cardsOf(list).indexOf(card))
    },
    options
  )
  handle.addEventListener('pointercancel', putBack, options)
  addEventListener('keydown', ({ key }) => key === 'Escape' && putBack(), options)
}

function makeWay(list: HTMLElement, card: HTMLElement, y: number): void {
  if (y < edge) scrollBy({ top: -edge / 4, behavior: 'instant' })
  if (y > innerHeight - edge) scrollBy({ top: edge / 4, behavior: 'instant' })
  const isAbove = (other: HTMLElement) => {
    const { top, height } = other.getBoundingClientRect()
    return top + height / 2 < y
  }
  const cards = cardsOf(list)
  const at = cards.indexOf(card)
  for (const other of cards.slice(at + 1)) if (isAbove(other)) list.insertBefore(other, card)
  for (const other of cards.slice(0, at).toReversed()) if (!isAbove(other)) card.after(other)
}
