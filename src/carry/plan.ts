/** Works out what an import would do, before anything is written. */
import { freshPiece, type Piece } from '../learner/piece.ts'
import { freshSeat, readFace, type Seat } from '../learner/seat.ts'
import { NOBODY, type Carried, type CarriedLearner, type LearnerWork, type Note } from './carried.ts'
import { mergePiece, type Merged } from './merge.ts'
import { keyOf } from './own-format.ts'
import {
  noChoice,
  pieceName,
  type Change,
  type Choice,
  type Here,
  type Outcome,
  type Plan,
  type PlannedLearner,
  type Question,
  type Writes,
} from './planned.ts'
import { idFrom } from './sums.ts'

/** Pure: the same three always give the same plan. */
export function planImport(carried: Carried, here: Here, choice: Choice = noChoice): Plan {
  const shared = withKnownLessons(carried, here)
  const parts = shared.learners.map((learner) => planLearner(learner, { carried: shared, here, choice }))
  const questions = [
    ...(choice.looked ? [] : looks(carried, here)),
    ...parts.flatMap((part) => part.questions),
  ]
  const changes = [...parts.flatMap((part) => part.changes), ...carried.notes.flatMap(asChange)]
  return {
    outcome: outcomeOf(questions, changes),
    questions,
    learners: parts.map(({ planned }) => planned),
    changes,
    writes: {
      seats: parts.flatMap(({ writes }) => writes.seats),
      settings: Object.assign({}, ...parts.map(({ writes }) => writes.settings)) as Writes['settings'],
      pieces: parts.flatMap(({ writes }) => writes.pieces),
      versions: parts.flatMap(({ writes }) => writes.versions),
      from: parts.flatMap(({ writes }) => writes.from),
    },
  }
}

interface Planning {
  carried: Carried
  here: Here
  choice: Choice
}

interface Part {
  planned: PlannedLearner
  questions: Question[]
  changes: Change[]
  writes: Writes
}

function planLearner(learner: CarriedLearner, { carried, here, choice }: Planning): Part {
  const key = learner.seat?.id ?? NOBODY
  const into = target(learner, { carried, here, choice })
  const local = here.learners.find(({ seat }) => seat.id === into?.seat.id)
  const planned = { key, seat: learner.seat, into }
  const merged = [...learner.pieces, ...withoutPiece(learner)].map((piece) =>
    mergeInto(piece, { learner, local, choice, seat: into?.seat.id ?? key }),
  )
  const changes = merged.map(({ piece, result }) => changeOf(key, piece, result))
  // A wrong date is no reason to believe that a text is the later one: the text here stays, and both are kept.
  const mended = new Set(
    carried.notes.flatMap((note) => (isWrongDate(note) ? [pieceName(note.learner, note)] : [])),
  )
  const doubts = merged.flatMap(({ piece, result }): Question[] =>
    result.doubtful && !mended.has(pieceName(key, piece))
      ? [{ question: 'whichText', learner: key, kind: piece.kind, id: piece.id, name: piece.name }]
      : [],
  )
  if (!into) {
    const who: Question = { question: 'whichLearner', learner: key, nickname: learner.seat?.nickname ?? '' }
    return { planned, questions: [who], changes, writes: nothing }
  }
  return { planned, questions: doubts, changes, writes: writesOf({ into, learner, merged }) }
}

/** Who gets it: the one who was asked for, the same id, the person sitting here for a program, a new one on an empty computer. */
function target(learner: CarriedLearner, { carried, here, choice }: Planning): PlannedLearner['into'] {
  const key = learner.seat?.id ?? NOBODY
  const seatHere = (id: string | null): PlannedLearner['into'] => {
    const found = here.learners.find(({ seat }) => seat.id === id)
    return found ? { kind: 'here', seat: found.seat } : null
  }
  const chosen = Object.hasOwn(choice.into, key) ? choice.into[key] : undefined
  if (chosen !== undefined && chosen !== 'new') return seatHere(chosen)
  if (chosen === 'new') return { kind: 'new', seat: newSeat(learner, here) }
  if (carried.kind === 'program') {
    const [only, ...more] = here.learners.filter(({ seat }) => seat.removedAt === null)
    const sitting = seatHere(here.sitting) ?? (more.length === 0 && only ? seatHere(only.seat.id) : null)
    if (sitting) return sitting
  } else if (learner.seat && seatHere(key)) return seatHere(key)
  return here.learners.length === 0 ? { kind: 'new', seat: newSeat(learner, here) } : null
}

/** Keeps the carried id when it is free, so that the next import finds its learner. */
function newSeat({ seat, pieces }: CarriedLearner, { learners, now }: Here): Seat {
  const taken = new Set(learners.map((each) => each.seat.id))
  let id = seat?.id ?? idFrom(`${now}:${JSON.stringify(pieces)}`)
  while (taken.has(id) || id === NOBODY) id = idFrom(`${id}:${now}`)
  return seat ? { ...seat, id, removedAt: null } : { ...freshSeat(id, readFace(null)), revision: 1, at: now }
}

interface Merging {
  learner: CarriedLearner
  local: LearnerWork | undefined
  choice: Choice
  seat: string
}

interface MergedPiece {
  piece: Piece
  before: Piece | undefined
  result: Merged
}

function mergeInto(piece: Piece, { learner, local, choice, seat }: Merging): MergedPiece {
  const isSame = (other: Pick<Piece, 'kind' | 'id'>): boolean => keyOf(other) === keyOf(piece)
  const before = local?.pieces.find(isSame)
  const history = local?.versions.filter(isSame) ?? []
  const known = before !== undefined || history.length > 0
  const mine = { piece: before ?? freshPiece({ seat, kind: piece.kind, id: piece.id }), versions: history }
  const theirs = {
    piece: { ...piece, seat },
    versions: learner.versions.filter(isSame).map((version) => ({ ...version, seat })),
  }
  const name = pieceName(learner.seat?.id ?? NOBODY, piece)
  const take = Object.hasOwn(choice.pieces, name) ? (choice.pieces[name] ?? null) : null
  const result = mergePiece(known ? mine : null, theirs, take)
  const isTextsOnly = !learner.pieces.includes(piece)
  return { piece, before, result: isTextsOnly && !known ? { ...result, piece: null } : result }
}

/** Texts may come without the piece they are of: then they meet the one here, if there is one. */
function withoutPiece({ pieces, versions }: CarriedLearner): Piece[] {
  const known = new Set(pieces.map(keyOf))
  const first = versions.filter((each) => {
    const isNew = !known.has(keyOf(each))
    known.add(keyOf(each))
    return isNew
  })
  return first.map(({ seat, kind, id }) => freshPiece({ seat, kind, id }))
}

interface Writing {
  into: NonNullable<PlannedLearner['into']>
  learner: CarriedLearner
  merged: readonly MergedPiece[]
}

function writesOf({ into, learner, merged }: Writing): Writes {
  const { seat } = into
  const back = { ...seat, removedAt: null, revision: seat.revision + 1 }
  const seats = into.kind === 'new' ? [seat] : seat.removedAt === null ? [] : [back]
  return {
    seats,
    settings: into.kind === 'new' && learner.settings ? { [seat.id]: learner.settings } : {},
    pieces: merged.flatMap(({ result }) => result.piece ?? []),
    versions: merged.flatMap(({ result }) => result.versions),
    from: merged.flatMap(({ piece, before, result }) =>
      result.piece
        ? [{ seat: seat.id, kind: piece.kind, id: piece.id, revision: before?.revision ?? 0 }]
        : [],
    ),
  }
}

const nothing: Writes = { seats: [], settings: {}, pieces: [], versions: [], from: [] }

/** A shared program of a lesson that is not in the course becomes a program of one's own, named after the lesson. */
function withKnownLessons(carried: Carried, { knowsLesson }: Here): Carried {
  if (carried.kind !== 'program') return carried
  const learners = carried.learners.map((learner) => {
    const renamed = new Map(
      learner.pieces
        .filter(({ kind, id }) => kind === 'lesson' && !knowsLesson(id))
        .map((piece) => [keyOf(piece), asProgram(piece)]),
    )
    const versions = learner.versions.map((version) => {
      const piece = renamed.get(keyOf(version))
      return piece ? { ...version, kind: piece.kind, id: piece.id } : version
    })
    return { ...learner, pieces: learner.pieces.map((piece) => renamed.get(keyOf(piece)) ?? piece), versions }
  })
  return { ...carried, learners }
}

function asProgram(piece: Piece): Piece {
  const id = idFrom(`program:${piece.id}:${piece.code ?? ''}`)
  return { ...piece, kind: 'program', id, name: piece.id, answers: {}, ticks: [], blocks: [], doneAt: null }
}

function looks({ kind, learners, notes }: Carried, { knowsLesson }: Here): Question[] {
  const lessons = learners.flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === 'lesson'))
  const unknown = kind === 'program' ? lessons.filter(({ id }) => !knowsLesson(id)) : []
  return [
    ...unknown.map(({ id }): Question => ({ question: 'unknownLesson', lesson: id })),
    ...notes.flatMap((note): Question[] =>
      note.note === 'look' ? [{ question: 'look', reason: note.reason }] : [],
    ),
  ]
}

function changeOf(learner: string, { kind, id, name }: Piece, { kind: change, doneAdded }: Merged): Change {
  return { learner, change, kind, id, name, doneAdded, reason: null, field: '' }
}

function isWrongDate(note: Note): note is Extract<Note, { note: 'mended' }> & Pick<Piece, 'kind'> {
  return note.note === 'mended' && note.reason !== 'field'
}

function asChange(note: Note): Change[] {
  if (note.note === 'look') return []
  const { learner, kind, id, reason, field } = note
  return [{ learner, change: note.note, kind, id, name: null, doneAdded: false, reason, field }]
}

function outcomeOf(questions: readonly Question[], changes: readonly Change[]): Outcome {
  if (questions.length > 0) return 'asks-user'
  const strange = changes.some(({ change }) => change === 'leftOut' || change === 'mended')
  return strange ? 'imported-with-warning' : 'imported'
}
