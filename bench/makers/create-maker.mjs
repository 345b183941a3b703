/** Makes the function that makes one document, for the product and for each peer; a process loads only the one it needs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const creators = {
  'product-docx': (directory, factor) => createProduct(directory, factor, 'docx'),
  'product-html': (directory, factor) => createProduct(directory, factor, 'html'),
  docx: async (directory, factor) => {
    const { makeDocx } = await import('./docx.mjs')
    const blocks = readBlocks(directory, factor)
    return () => makeDocx(blocks)
  },
  'docxtemplater-compiled': async (directory, factor) => {
    const { makeCompiledEachTime } = await import('./docxtemplater.mjs')
    const { template, data } = await readTemplate(directory, factor)
    return () => makeCompiledEachTime(template, data)
  },
  'docxtemplater-reused': async (directory, factor) => {
    const { createReused } = await import('./docxtemplater.mjs')
    const { template, data } = await readTemplate(directory, factor)
    const make = createReused(template)
    return () => make(data)
  },
  'handlebars-floor': async (directory, factor) => {
    const { createFloor } = await import('./handlebars-floor.mjs')
    const { template, data } = await readTemplate(directory, factor)
    // A paragraph is a list of one for Handlebars, whose `each` would go through the fields of an object.
    const lists = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, [value].flat()]))
    const make = createFloor(template, readBlocks(directory, factor))
    return () => make(lists)
  }
}

/**
 * @param {string} name
 * @param {string} directory What `prepareContent` wrote.
 * @param {number} factor
 * @returns {Promise<() => Uint8Array | Promise<Uint8Array>>}
 */
export function createMaker(name, directory, factor) {
  return creators[name](directory, factor)
}

/** From the bytes of the role definition, which are read and checked each time, to the bytes of the document. */
async function createProduct(directory, factor, format) {
  const { createService } = await import('../../dist/service.js')
  const service = await createService()
  const role = readFileSync(join(directory, `role-${factor}.json`))
  // The figure begins at the validated role, as the peers begin at values that are already in memory.
  const reading = service.readRole(role, 'json')
  if (!reading.ok) throw new Error('The role of the benchmark is not valid.')
  return async () => {
    return (await service.renderDocument(reading.role, 'job-description', format)).bytes
  }
}

function readBlocks(directory, factor) {
  return JSON.parse(readFileSync(join(directory, `blocks-${factor}.json`), 'utf8'))
}

async function readTemplate(directory, factor) {
  const { placeholderData } = await import('./docxtemplater-content.mjs')
  const template = readFileSync(join(directory, `template-${factor}.docx`))
  return { template, data: placeholderData(readBlocks(directory, factor)) }
}
