/** Peer: docxtemplater with a template that `docx` made once. */
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'

const options = { paragraphLoop: true, linebreaks: true, nullGetter: () => '' }

/** The supported use: one instance for each document, so the template is compiled each time. */
export function makeCompiledEachTime(template, data) {
  return bytesOf(new Docxtemplater(new PizZip(template), options).render(data))
}

/** One instance for all documents: faster, and not a use that its makers support. */
export function createReused(template) {
  const instance = new Docxtemplater(new PizZip(template), options)
  return data => {
    // It refuses a second document otherwise.
    instance.rendered = false
    return bytesOf(instance.render(data))
  }
}

function bytesOf(instance) {
  return instance.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
