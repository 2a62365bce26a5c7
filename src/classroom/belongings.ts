/** What is a learner's own: programs, earlier texts, and what is carried in and out. */
import type { Applied, Belongings, Plan, SaveState } from '../learner/contract.ts'
import { freshPiece, NAME_MAX, type PieceKey, type Version } from '../learner/piece.ts'
import type { Room } from './room.ts'

export interface OwnThings {
  /** Makes a program and opens it. */
  newProgram(name: string, code?: string): Promise<void>
  renameProgram(id: string, name: string): Promise<SaveState>
  /** Makes another program with the same text, and opens it. */
  duplicateProgram(id: string, name: string): Promise<void>
  removeProgram(id: string): Promise<SaveState>
  restoreProgram(id: string): Promise<SaveState>
  /** Earlier texts, newest first: of the open piece, or of any other of this learner. */
  versions(of?: Pick<PieceKey, 'kind' | 'id'>): Promise<Version[]>
  /** Makes an earlier text the present one; the one in its place becomes a version. */
  restore(version: Version): Promise<void>
  /** Everything kept of these seats, or of all: for exports, and to compare an import with. */
  belongings(seats?: readonly string[]): Promise<Belongings[]>
  /** Puts an import as a whole; nothing has changed unless it says `applied`. */
  apply(plan: Plan): Promise<Applied>
  undoApply(): Promise<SaveState>
}

export function createOwnThings(
  room: Room,
  change: (code: Pick<Version, 'code' | 'codeLanguage'>) => void,
): OwnThings {
  const { store, parts, keeper } = room
  const { getState: get } = store
  const { learner } = parts

  async function newProgram(name: string, code = ''): Promise<void> {
    const { sitting } = room
    if (!sitting) return
    const base = freshPiece({ seat: sitting.seat, kind: 'program', id: learner.newId() })
    keeper.put({ piece: { ...base, name: named(name), code }, base })
    void keeper.flush().then(room.readAgain)
    await room.goTo({ screen: 'program', id: base.id })
  }

  async function changeProgram(
    id: string,
    what: { name: string } | { removedAt: number | null },
  ): Promise<SaveState> {
    await keeper.flush()
    const state = (await room.sitting?.change({ kind: 'program', id }, what)) ?? 'gone'
    await room.readAgain()
    return state
  }

  async function removeProgram(id: string): Promise<SaveState> {
    const { place } = get()
    const state = await changeProgram(id, { removedAt: parts.now() })
    if (state === 'saved' && place.screen === 'program' && place.id === id)
      await room.goTo({ screen: 'mine' })
    return state
  }

  async function duplicateProgram(id: string, name: string): Promise<void> {
    await keeper.flush()
    const found = await room.sitting?.load('program', id)
    if (found) await newProgram(name, found.piece.code ?? '')
  }

  async function restore(version: Version): Promise<void> {
    const { work, lesson } = get()
    const { kind, id, code, codeLanguage, seat } = version
    const { sitting } = room
    if (!sitting || sitting.seat !== seat) return
    if (lesson.status === 'open' && work.kind === kind && work.id === id) {
      change({ code, codeLanguage })
      return keeper.flush()
    }
    const piece = keeper.unsaved(version) ?? (await sitting.load(kind, id)).piece
    keeper.put({ piece: { ...piece, code, codeLanguage }, base: piece, cause: 'restored' })
    await keeper.flush()
    await room.readAgain()
  }

  async function readAfter<T>(work: Promise<T>): Promise<T> {
    const result = await work
    await Promise.all([room.readSeats(), room.readAgain()])
    return result
  }

  return {
    newProgram,
    renameProgram: (id, name) => changeProgram(id, { name: named(name) }),
    duplicateProgram,
    removeProgram,
    restoreProgram: (id) => changeProgram(id, { removedAt: null }),
    async versions(of = get().work) {
      await keeper.flush()
      return (await room.sitting?.versions(of.kind, of.id)) ?? []
    },
    restore,
    async belongings(seats) {
      await keeper.flush()
      return learner.belongings(seats)
    },
    async apply(plan) {
      await keeper.flush()
      return readAfter(learner.apply(plan))
    },
    undoApply: async () => {
      await keeper.flush()
      return readAfter(learner.undoApply())
    },
  }
}

/** As it is kept: no longer than a record may hold. */
function named(name: string): string {
  return name.trim().slice(0, NAME_MAX)
}
