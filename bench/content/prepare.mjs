/** Writes what is measured into a directory: role definitions, the blocks that peers are given, and their templates. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createService } from '../../dist/service.js'
import { makeDocx } from '../makers/docx.mjs'
import { placeholderBlocks } from '../makers/docxtemplater-content.mjs'
import { readBlocks } from './read-blocks.mjs'
import { createBenchRole } from './role.mjs'

export const factors = [1, 4, 16]

/**
 * @param {string} directory
 * @returns {Promise<Map<number, { words: number, blocks: number }>>} How much text there is, by factor.
 */
export async function prepareContent(directory) {
  const service = await createService()
  const sizes = new Map()
  for (const factor of factors) {
    const role = new TextEncoder().encode(JSON.stringify(createBenchRole(service.library, factor)))
    const reading = service.readRole(role, 'json')
    if (!reading.ok) throw new Error(`The role of the benchmark is not valid: ${JSON.stringify(reading.problems)}`)
    const { bytes } = await service.renderDocument(reading.role, 'job-description', 'html')
    const blocks = readBlocks(new TextDecoder().decode(bytes))
    writeFileSync(join(directory, `role-${factor}.json`), role)
    writeFileSync(join(directory, `blocks-${factor}.json`), JSON.stringify(blocks))
    writeFileSync(join(directory, `template-${factor}.docx`), await makeDocx(placeholderBlocks(blocks)))
    sizes.set(factor, { words: countWords(blocks), blocks: countParagraphs(blocks) })
  }
  return sizes
}

function countWords(blocks) {
  return JSON.stringify(blocks, (key, value) => (/^(kind|style)$/.test(key) ? undefined : value)).match(
    /[\p{L}\p{N}’']+/gu
  ).length
}

function countParagraphs(blocks) {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'list') return sum + block.items.flat().length
    return sum + (block.kind === 'table' ? block.rows.flat(2).length + block.head.length + 1 : 1)
  }, 0)
}
