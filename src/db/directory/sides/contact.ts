import { dayOf } from '../../../domain/day';
import { PAGE_SIZE } from '../../ids';
import { type Coded, Column } from '../column';
import type { ColumnSet } from '../columnSet';
import { type Activities, type ActivityBlock, contactIn } from './activities';
import { NO_DAY } from './sideText';

/** What activities say of their customers, as columns of days: the last contact, and what is planned next. */
export class Contact {
  private readonly columns: ColumnSet;
  private readonly activities: Activities;
  private layout = -1;
  private readonly last = new Column(0);
  private readonly next = new Column(0);

  constructor(columns: ColumnSet, activities: Activities) {
    this.columns = columns;
    this.activities = activities;
  }

  column(name: 'lastContact' | 'nextActivity'): Coded {
    this.layOut();
    return name === 'lastContact' ? this.last : this.next;
  }

  /** A page's activities are others. */
  renew(page: number): void {
    const first = this.columns.firstOf(page);
    // Before positions are laid out, or where they moved, all is made anew when it is asked for.
    if (first === undefined || this.layout !== this.columns.layout) return;
    this.grow();
    this.set(first, this.activities.blocks.get(page));
  }

  private layOut(): void {
    this.grow();
    if (this.layout === this.columns.layout) return;
    this.layout = this.columns.layout;
    for (const column of [this.last, this.next]) column.clear(this.columns.alive.length);
    for (const [page, block] of this.activities.blocks) {
      const first = this.columns.firstOf(page);
      if (first !== undefined) this.set(first, block);
    }
  }

  private grow(): void {
    for (const column of [this.last, this.next]) {
      if (column.codes.length < this.columns.alive.length) column.grow(this.columns.alive.length);
    }
  }

  private set(first: number, block: ActivityBlock | undefined): void {
    const last = new Int32Array(PAGE_SIZE).fill(-NO_DAY);
    const next = new Int32Array(PAGE_SIZE).fill(NO_DAY);
    if (block !== undefined) {
      for (let at = 0; at < block.slots.length; at++) {
        const slot = block.slots[at] as number;
        const contact = contactIn(block, at);
        if (contact !== NO_DAY && contact > (last[slot] as number)) last[slot] = contact;
        const day = block.done[at] as number;
        if (block.planned[at] === 1 && day < (next[slot] as number)) next[slot] = day;
      }
    }
    this.last.setCodes(first, codesOf(this.last, last));
    this.next.setCodes(first, codesOf(this.next, next));
  }
}

function codesOf({ dictionary }: Column, days: Int32Array): Uint32Array {
  const codes = new Uint32Array(days.length);
  for (let at = 0; at < days.length; at++) {
    const day = days[at] as number;
    if (day !== NO_DAY && day !== -NO_DAY) codes[at] = dictionary.codeOf(isoOf(day));
  }
  return codes;
}

/** Days as texts, once they were met. */
const texts = new Map<number, string>();

/** ISO day of a number of days since 1970-01-01; empty for NO_DAY. */
export function isoOf(day: number): string {
  if (day === NO_DAY) return '';
  let text = texts.get(day);
  if (text === undefined) {
    text = dayOf(day);
    texts.set(day, text);
  }
  return text;
}
