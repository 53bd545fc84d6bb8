/**
 * When to save, with what, and what to make of each answer. Pure: it knows no clock, no network and no text, only how
 * many edits there were (`edits`) and how many of them the server has acknowledged (`saved`).
 */

/** Why the last attempt did not get through; what helps differs for each. */
export type Trouble =
  /** `title`: what the server said, where it was there. */
  | { kind: 'unreachable'; title?: string }
  | { kind: 'signed-out' }
  | { kind: 'forbidden' }
  | { kind: 'gone' }
  | { kind: 'too-large' }
  | { kind: 'refused'; title: string; field?: string };

export interface Attempt {
  saveId: string;
  /** How many edits its content holds. */
  edits: number;
}

export interface SaveState {
  /** The revision that the text at hand was written on. */
  base: number;
  edits: number;
  saved: number;
  /** Under way. */
  flight: Attempt | null;
  /** Sent, but nobody knows whether it arrived: repeated as it was, or named as part of what the next one stands on. */
  unanswered: Attempt | null;
  /** Earlier ones of that sort, which the text at hand goes on from. */
  lost: string[];
  trouble: Trouble | null;
  /** Attempts in a row that did not get through. */
  failures: number;
  /** Both changed the same place: nothing is sent until somebody has chosen. It then stands on this revision. */
  undecided: number | null;
  /** Asked for while one was under way, which may have set out before the line or the session was back. */
  isHurried: boolean;
}

export type SaveEvent =
  | { kind: 'edited' }
  /** The pause after typing is over, or somebody asked for it. `saveId` is used when a new attempt begins. */
  | { kind: 'due'; saveId: string }
  | { kind: 'saved'; saveId: string; revision: number }
  /** Newer work was there, and is joined with ours by now. */
  | { kind: 'joined'; saveId: string; revision: number; hasConflicts: boolean }
  | { kind: 'decided' }
  | { kind: 'failed'; saveId: string; trouble: Trouble }
  /** A colleague's newer revision was taken over while nothing of ours waited. */
  | { kind: 'followed'; revision: number };

export interface SaveCommand {
  saveId: string;
  base: number;
  onTopOf: string[];
}

/** Where a window begins: `pending` when what it opens with was never acknowledged. */
export function openedAt(base: number, pending = false, lost: string[] = []): SaveState {
  return {
    base,
    edits: pending ? 1 : 0,
    saved: 0,
    flight: null,
    unanswered: null,
    lost,
    trouble: null,
    failures: 0,
    undecided: null,
    isHurried: false,
  };
}

/** The state after `event`, and the request to send if one is due. */
export function advance(
  state: SaveState,
  event: SaveEvent,
): { state: SaveState; send: SaveCommand | null } {
  if (event.kind === 'due') return begin(state, event.saveId);
  return { state: after(state, event), send: null };
}

/** Whether everything typed is acknowledged. */
export function isSaved(state: SaveState): boolean {
  return state.saved === state.edits && !state.flight && state.undecided === null;
}

const PAUSE = 1000;
const LONGEST_PAUSE = 15_000;
/**
 * Saves without an answer that are named, as many as the server reads: hours of typing without a connection. Of an
 * older one that did arrive the window is told as of a colleague's, and joins it.
 */
const MOST_LOST = 1000;

/**
 * Milliseconds until the next attempt should begin; null when only something else can help: an answer, a sign-in, a
 * decision, a shorter text.
 */
export function pauseBefore(state: SaveState): number | null {
  if (state.flight || state.undecided !== null || state.saved === state.edits) return null;
  if (state.isHurried) return 0;
  switch (state.trouble?.kind) {
    case undefined:
      return PAUSE;
    case 'unreachable':
      return Math.min(PAUSE * 2 ** (state.failures - 1), LONGEST_PAUSE);
    default:
      return null;
  }
}

function begin(state: SaveState, freshId: string): { state: SaveState; send: SaveCommand | null } {
  const { edits, unanswered } = state;
  if (state.flight) return { state: { ...state, isHurried: true }, send: null };
  if (state.undecided !== null || state.saved === edits) return { state, send: null };
  const isRepetition = unanswered?.edits === edits;
  const flight = isRepetition ? unanswered : { saveId: freshId, edits };
  const lost = unanswered && !isRepetition ? [...state.lost, unanswered.saveId] : state.lost;
  const named = lost.slice(-MOST_LOST);
  const next = { ...state, flight, lost: named, unanswered: null, isHurried: false };
  return { state: next, send: { saveId: flight.saveId, base: state.base, onTopOf: named } };
}

function after(state: SaveState, event: Exclude<SaveEvent, { kind: 'due' }>): SaveState {
  switch (event.kind) {
    case 'edited':
      return { ...state, edits: state.edits + 1, trouble: eased(state.trouble) };
    case 'decided':
      return state.undecided === null
        ? state
        : { ...state, base: state.undecided, undecided: null, edits: state.edits + 1 };
    case 'followed':
      return isSaved(state) && event.revision > state.base
        ? { ...state, base: event.revision }
        : state;
    default:
      // The answer to an attempt that was given up says nothing any more.
      return state.flight?.saveId === event.saveId ? answered(state, state.flight, event) : state;
  }
}

function answered(
  state: SaveState,
  flight: Attempt,
  event: Extract<SaveEvent, { saveId: string }> & { kind: 'saved' | 'joined' | 'failed' },
): SaveState {
  const landed = {
    ...state,
    flight: null,
    unanswered: null,
    lost: [],
    trouble: null,
    failures: 0,
    isHurried: false,
  };
  switch (event.kind) {
    case 'saved':
      return { ...landed, base: event.revision, saved: flight.edits };
    case 'joined':
      // What was joined is new text: it has to be saved even when nobody types any more.
      return event.hasConflicts
        ? { ...landed, lost: state.lost, edits: state.edits + 1, undecided: event.revision }
        : { ...landed, edits: state.edits + 1, base: event.revision };
    case 'failed':
      return {
        ...state,
        flight: null,
        // Even of one that was refused: it may repeat one that had arrived.
        unanswered: flight,
        trouble: event.trouble,
        failures: state.failures + 1,
      };
  }
}

/** Another text may be one that is taken; whether somebody is signed in does not depend on it. */
function eased(trouble: Trouble | null): Trouble | null {
  return trouble?.kind === 'too-large' || trouble?.kind === 'refused' ? null : trouble;
}
