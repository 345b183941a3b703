/** Waits for a person to pause before something is done. */

/** A function that runs `task` once, `milliseconds` after it was last called. */
export function afterPause(milliseconds: number, task: () => void): () => void {
  let timer = 0
  return () => {
    clearTimeout(timer)
    timer = setTimeout(task, milliseconds)
  }
}
