/** What the browser's tests ask a page. Runs in the page itself, where it is `probe`; plain JavaScript for that reason. */
globalThis.probe = {
  /** Width of all content, in pixels. */
  width: () => document.documentElement.scrollWidth,

  /** Whether the style sheet is in force. */
  isStyled: () => getComputedStyle(document.body).marginTop === '0px',

  paper: () => getComputedStyle(document.querySelector('main')).backgroundColor,

  /** Elements whose own text has a contrast below 4.5 with the ground behind it. Source: WCAG 2.2, contrast ratio. */
  faintTexts() {
    const channels = color => (color.match(/[\d.]+/g) ?? []).map(Number)
    const linear = share => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)
    const light = color => {
      const [red, green, blue] = channels(color).map(value => linear(value / 255))
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const ground = element => {
      if (element === null) return 'rgb(255, 255, 255)'
      const color = getComputedStyle(element).backgroundColor
      return channels(color)[3] === 0 ? ground(element.parentElement) : color
    }
    const hasText = element => [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())
    return [...document.querySelectorAll('body *:not(script)')].filter(hasText).flatMap(element => {
      const [dark, bright] = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => a - b)
      const ratio = (bright + 0.05) / (dark + 0.05)
      return ratio < 4.5 ? [`${element.tagName} ${ratio.toFixed(2)} ${element.textContent.slice(0, 40)}`] : []
    })
  },

  /** The element that the address leads to, and where it stands in the window. */
  target() {
    const element = document.getElementById(location.hash.slice(1))
    return { text: element?.textContent, top: element?.getBoundingClientRect().top, height: innerHeight }
  },

  /** On which sides the title and the labels of the first table of facts stand; gaps in pixels. */
  sides() {
    const article = document.querySelector('article').getBoundingClientRect()
    const range = document.createRange()
    range.selectNodeContents(document.querySelector('h1'))
    const title = range.getBoundingClientRect()
    const label = document.querySelector('table.facts th').getBoundingClientRect()
    return {
      direction: document.documentElement.dir,
      language: document.documentElement.lang,
      atRight: Math.round(article.right - title.right),
      atLeft: Math.round(title.left - article.left),
      labelAtRight: Math.round(article.right - label.right)
    }
  },

  /** The first cell that knows its column: the name, and what stands before the cell. */
  label() {
    const cell = document.querySelector('td[data-label]')
    return { name: cell.getAttribute('data-label'), shown: getComputedStyle(cell, '::before').content }
  },

  /** Font weights of the notes inside header cells. */
  noteWeights: () => [...document.querySelectorAll('th .note')].map(note => getComputedStyle(note).fontWeight)
}
