/** The real product behind the command line, for tests of commands: one service for all that use no overlay. */
import type { Product } from '../../src/cli/command.ts'
import { createService } from '../../src/service.ts'
import { sharedService } from './app.ts'

/** Loading a service takes longer than all else that a command does. */
export const product: Product = {
  createService: options => (options.templatesDirectory === undefined ? sharedService() : createService(options)),
  startServer: () => Promise.reject(new Error('No command here starts a server.'))
}
