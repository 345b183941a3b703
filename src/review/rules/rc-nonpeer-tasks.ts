/** rc-nonpeer-tasks: duties that the library lists as work of others, or does not foresee in the setting. */
import { localize } from '../../library/localize.ts'
import { defineRule } from '../rule.ts'

export const nonpeerTasks = defineRule('rc-nonpeer-tasks', {
  checkRole: ({ facts, library, role, setting }, report) => {
    for (const { item, own, pointer, title } of facts.duties) {
      const listed = library.outOfScope.get(own.id ?? '')
      if (listed !== undefined) {
        const { doneBy, id, title: name } = localize(listed, role.locale ?? 'en-US')
        report({
          pointer: `${pointer}/id`,
          message: 'listed',
          values: { words: title || name, doneBy },
          outOfScope: id
        })
      } else if (item !== undefined && setting !== null && !item.settings.includes(setting.id)) {
        const values = { words: title, setting: setting.name }
        report({ pointer: `${pointer}/id`, message: 'setting', severity: 'info', values })
      }
    }
  }
})
