import { useEffect, useState } from 'react'
import type { Belongings } from '../learner/contract.ts'
import { useClassroom, useClassroomState } from './use-classroom.ts'

/** Everything kept of the seats that are here, read again when they or their programs change. */
export function useBelongings(): Belongings[] | 'loading' | 'failed' {
  const classroom = useClassroom()
  const seat = useClassroomState((state) => state.seat)
  const seats = useClassroomState((state) => state.seats)
  const programs = useClassroomState((state) => state.programs)
  const [found, setFound] = useState<Belongings[] | 'loading' | 'failed'>('loading')
  useEffect(() => {
    let wanted = true
    classroom.belongings().then(
      (all) => wanted && setFound(all.filter((each) => each.seat.removedAt === null)),
      () => wanted && setFound('failed'),
    )
    return () => {
      wanted = false
    }
  }, [classroom, seat, seats, programs])
  return found
}
