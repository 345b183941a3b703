/** rc-story-public: the worker's story, name or picture in public, where the boundary on it is not named. */
import { append } from '../patches.ts'
import { defineRule } from '../rule.ts'

const boundary = 'b-media-story'

export const storyPublic = defineRule('rc-story-public', {
  judgeHit: (_found, { library, role }) => {
    if (role === null) return []
    if (role.boundaries.some(({ id }) => id === boundary)) return null
    const title = library.boundaries.get(boundary)?.title
    if (title === undefined) return []
    const operations = append(role, '/boundaries', { id: boundary })
    return [{ name: 'boundary', safe: true, operations, values: { title } }]
  }
})
