/** What the memory of this computer's learners offers: the types that the classroom and the screens speak about. */
import type { FaultReason } from './database.ts'
import type { Piece, PieceKey, PieceKind, Version } from './piece.ts'
import type { Face, Seat } from './seat.ts'
import type { Settings } from './settings.ts'
import type { News } from './tabs.ts'

/**
 * `newer`: the record belongs to a newer Jisr and was left alone. `gone`: the seat was removed or erased, perhaps in
 * another tab; nothing of it comes back.
 */
export type SaveState = 'saved' | 'notSaved' | 'newer' | 'gone'

export interface Save {
  /** The work as it is to be. */
  piece: Piece
  /** The work that it grew out of: what differs is this learner's doing. */
  base: Piece
  /** Why the text that was there is no longer the present one; `typed` unless said otherwise. */
  cause?: Version['cause']
}

export interface Saved {
  state: SaveState
  /** The work as it is kept now, with what another tab did; on failure, as it was given. */
  piece: Piece
}

/** Everything of one learner and nothing of another. Reading rejects with `StoreFault`; saving never rejects. */
export interface Sitting {
  readonly seat: string
  /** Keeps the seat itself, of whom nothing may be kept yet: a screen that names all learners names this one, too. */
  stay(): Promise<SaveState>
  settings(): Promise<Settings>
  /** Only the named settings change, whatever another tab has changed. */
  saveSettings(change: Partial<Settings>): Promise<SaveState>
  /** A fresh piece when nothing is kept; `newer` when a newer Jisr's is, which cannot be shown. */
  load(kind: PieceKind, id: string): Promise<{ piece: Piece; newer: boolean }>
  save(save: Save): Promise<Saved>
  /** The present text is worth a version when another replaces it: it was run, or checked. */
  pin(kind: PieceKind, id: string): void
  /** All pieces, removed programs among them, newest first. */
  pieces(): Promise<Piece[]>
  /** Changes a piece that need not be open. */
  change(key: Omit<PieceKey, 'seat'>, change: Partial<Pick<Piece, 'name' | 'removedAt'>>): Promise<SaveState>
  /** Newest first. */
  versions(kind: PieceKind, id: string): Promise<Version[]>
}

export type SeatChange = Partial<Face & Pick<Seat, 'partner' | 'lock'>>

/** Everything kept of one learner: what an export carries, and what an import is compared with. */
export interface Belongings {
  seat: Seat
  settings: Settings
  pieces: Piece[]
  versions: Version[]
}

/**
 * What an import puts: whole records. A piece here must have the revision that `from` says, or else its own; a piece that
 * is not here yet may have any. Texts that are replaced become versions by themselves, and versions are numbered anew.
 */
export interface Plan {
  seats: Seat[]
  pieces: Piece[]
  versions: Version[]
  /** By seat. */
  settings?: Record<string, Settings>
  /** The revisions that the plan was made from; 0: there was no such piece. */
  from?: (PieceKey & { revision: number })[]
}

/** `changed`: something that the plan is about has changed meanwhile; make a new plan. */
export type Applied = 'applied' | 'changed' | Exclude<SaveState, 'saved' | 'gone'>

/** What the learner is told once. */
export interface Troubles {
  /** Records that could not be read and were set aside. */
  damaged: number
  /** True when a newer Jisr has been here: what it keeps is left alone. */
  newer: boolean
}

/** Why something is not kept: no room, no answer, or anything else that the browser does. */
export type NotSaved = Extract<FaultReason, 'full' | 'hung'> | 'refused'

/** All learners of this computer. What changes something says how it went; reading rejects with `StoreFault`. */
export interface Learner {
  /** Where work is kept. `memory`: nothing outlives this page. */
  readonly where: 'indexedDb' | 'localStorage' | 'memory'
  /** Settings last used on this computer: at hand before anybody sits. */
  deviceSettings(): Settings
  /** A choice made while nobody sits here: the first one ever is for who sits down next. */
  saveDeviceSettings(settings: Settings): void
  /** For a program of one's own. */
  newId(): string
  /** Who sits here without being asked: this tab's learner, or the only one, or a new one on a new computer. */
  whoSits(): Promise<Seat | null>
  /** Those who are here, always in the same order; with the removed ones for undo. */
  seats(): Promise<{ seats: Seat[]; removed: Seat[] }>
  /** A picture and a colour that nobody has here yet. */
  suggestFace(): Promise<Face>
  addSeat(face: Face): Promise<{ state: SaveState; seat: Seat }>
  changeSeat(seat: string, change: SeatChange): Promise<SaveState>
  /** The two people of a pair change places. */
  swap(seat: string): Promise<SaveState>
  removeSeat(seat: string): Promise<SaveState>
  restoreSeat(seat: string): Promise<SaveState>
  /** Opens the work of one learner in this tab, and takes up what was typed when a page ended. */
  sit(seat: Seat): Promise<Sitting>
  standUp(): void
  /** Synchronous, for the moment in which the page ends: taken up by the next `sit`. */
  lastWords(words: { piece: Piece; base: number; sent: string | null }): void
  /** All that this learner typed is kept. */
  wordsKept(seat: string): void
  /** Everything kept of these seats, or of all, those among them that were removed and can be brought back. */
  belongings(seats?: readonly string[]): Promise<Belongings[]>
  apply(plan: Plan): Promise<Applied>
  canUndoApply(): Promise<boolean>
  /** Takes the last import back as a whole. What was typed into it since becomes a version. */
  undoApply(): Promise<SaveState>
  /** Erases one learner, or everything, for good; other tabs are told. */
  erase(seat: string | null): Promise<SaveState>
  troubles(): Promise<Troubles>
  /** Of the last write that was `notSaved`. */
  whyNotSaved(): NotSaved
  /** Something changed in another tab. */
  onNews(listener: (news: News) => void): () => void
}
