/** The commands for those who run the service for others, as data. */
import { scopes } from '../access/scopes.ts'
import type { CommandSpec } from './command.ts'

export const keysNewCommand: CommandSpec = {
  name: 'keys new',
  summary: 'make an API key for the service',
  usage: '',
  minArguments: 0,
  maxArguments: 0,
  options: [
    { name: 'name', value: 'NAME', summary: 'the program that will hold the key', isRequired: true },
    { name: 'scope', value: 'SCOPES', summary: `${scopes.join(', ')}; several with commas`, isRequired: true },
    {
      name: 'expires',
      value: 'WHEN',
      summary: 'days, such as 90d, or the last day, such as 2027-06-30',
      isRequired: true
    },
    { name: 'rate', value: 'NUMBER', summary: 'requests a minute (default: PEER_ROLE_KEY_RATE_LIMIT)' },
    { name: 'append', value: 'FILE', summary: 'add the hashed line to the keys file instead of printing it' }
  ],
  details: [
    'The key is printed once, as the first line. The second line is for the file that API_KEYS_FILE names; it holds a ' +
      'hash, so the key cannot be had back from it. The service reads the file again when it changes: add a line for a ' +
      'new key, hand the key over, and remove the old line; nothing needs a restart.'
  ],
  examples: ['peer-role keys new --name Personnel --scope render,review --expires 90d'],
  load: async () => (await import('./commands/keys-new.ts')).keysNew
}
