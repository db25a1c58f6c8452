import { describe, expect, it } from 'vitest';
import { add, numberOf, place, ranked, remove, star, step, tie, veto, type Ranking } from './list';

const list = (...order: string[][]): Ranking => ({ order, vetoes: [], stars: [] });

describe('a preference list', () => {
  it('shares a number in a tie and skips the next', () => {
    const { order } = list(['a'], ['b', 'c'], ['d']);
    expect(['a', 'b', 'c', 'd'].map((team) => numberOf(order, team))).toEqual([1, 2, 2, 4]);
    expect(numberOf(order, 'x')).toBeUndefined();
  });

  it('moves a team by one place and stops at the ends', () => {
    const three = list(['a'], ['b'], ['c']);
    expect(step(three, 'b', -1).order).toEqual([['b'], ['a'], ['c']]);
    expect(step(three, 'b', 1).order).toEqual([['a'], ['c'], ['b']]);
    expect(step(three, 'a', -1)).toEqual(three);
    expect(step(three, 'c', 1)).toEqual(three);
  });

  it('takes a tied team out of its tie before it moves past others', () => {
    expect(step(list(['a', 'b'], ['c']), 'b', -1).order).toEqual([['b'], ['a'], ['c']]);
    expect(step(list(['a', 'b'], ['c']), 'a', 1).order).toEqual([['b'], ['a'], ['c']]);
  });

  it('ties with the row above and breaks the tie again', () => {
    const tied = tie(list(['a'], ['b'], ['c']), 'b');
    expect(tied.order).toEqual([['a', 'b'], ['c']]);
    expect(tie(tied, 'b').order).toEqual([['a'], ['b'], ['c']]);
    expect(tie(tied, 'c').order).toEqual([['a', 'b', 'c']]);
    expect(tie(list(['a']), 'a').order).toEqual([['a']]);
  });

  it('places a team at any row, from the list or from outside', () => {
    expect(place(list(['a'], ['b'], ['c']), 'c', 0).order).toEqual([['c'], ['a'], ['b']]);
    expect(place(list(['a'], ['b'], ['c']), 'a', 2).order).toEqual([['b'], ['c'], ['a']]);
    expect(place(list(['a'], ['b']), 'x', 1).order).toEqual([['a'], ['x'], ['b']]);
    expect(place(list(['a', 'b'], ['c']), 'c', 1).order).toEqual([['a', 'b'], ['c']]);
  });

  it('never holds a team twice, whatever is done', () => {
    let ranking = list(['a'], ['b', 'c']);
    for (const team of ['a', 'b', 'c', 'd']) ranking = place(add(ranking, team), team, 1);
    expect(ranked(ranking).toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('gives a star away when there is one only', () => {
    const first = star(list(['a'], ['b']), 'a', 1);
    expect(star(first, 'b', 1).stars).toEqual(['b']);
    expect(star(first, 'a', 1).stars).toEqual([]);
    expect(star(first, 'b', 0).stars).toEqual(['a']);
  });

  it('takes a vetoed team off the list with its star, and back without the veto', () => {
    const vetoed = veto(star(list(['a'], ['b']), 'a', 1), 'a', 'Former manager');
    expect(vetoed).toEqual({ order: [['b']], stars: [], vetoes: [{ team: 'a', reason: 'Former manager' }] });
    expect(add(vetoed, 'a').vetoes).toEqual([]);
    expect(remove(vetoed, 'b').order).toEqual([]);
  });
});
