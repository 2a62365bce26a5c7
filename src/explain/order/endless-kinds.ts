/** What may have kept a program from its end. */
import { assignInCondition } from '../kinds/assign/in-condition.ts'
import { semicolonAfterHeader } from '../kinds/control/semicolon-after-header.ts'
import { memory } from '../kinds/limit/memory.ts'
import { tooMuchWork } from '../kinds/limit/too-much-work.ts'
import { infiniteCondition } from '../kinds/loop/infinite-condition.ts'
import { missingIncrement } from '../kinds/loop/missing-increment.ts'
import { mutationWhileIterating } from '../kinds/loop/mutation-while-iterating.ts'
import { wrongDirection } from '../kinds/loop/wrong-direction.ts'
import { neverStops } from '../kinds/recursion/never-stops.ts'
import type { Kind } from '../kind.ts'

export const endlessKinds: readonly Kind[] = [
  semicolonAfterHeader,
  assignInCondition,
  neverStops,
  mutationWhileIterating,
  missingIncrement,
  memory,
  wrongDirection,
  infiniteCondition,
  tooMuchWork,
]
