/** Where the package keeps what is not code: the same depth below the root in `src/` and in `dist/`. */
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)

/** Directory of the JSON Schemas, with a slash at its end. */
export const schemasUrl = new URL('schemas/', root)

/** Path of the templates directory that is shipped with the package. */
export const shippedTemplates = fileURLToPath(new URL('templates/', root))

/** `package.json` of this package. */
export const packageUrl = new URL('package.json', root)

/** Styles and script of the web form, which the build makes. */
export const assetsUrl = new URL('dist/assets/', root)

/** What a worker thread of a batch runs: always what the build makes, which every Node starts fast and without loaders. */
export const batchWorkerUrl = new URL('dist/batch-worker.js', root)
