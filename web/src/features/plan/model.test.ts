import { describe, expect, it } from 'vitest';
import { periods, rows } from '../../testing/cohort';
import { arranged, columns, count, monthsBetween, profile } from './model';
import { calendarOf } from './reading';

const names = (people: { name: string }[]) => people.map(({ name }) => name);

describe('the order of people', () => {
  it('is by points lost, then by name', () => {
    expect(names(arranged(rows, 'everyone', ''))).toEqual(['Mina Haddad', 'Noor El-Amin', 'Wei Zhang', 'Inês Duarte', 'Jonas Weber', 'Chloe Martin']);
  });

  it('lifts the people of a chain to the top, in its order', () => {
    expect(names(arranged(rows, 'everyone', '', ['chloe-martin', 'jonas-weber'])).slice(0, 3)).toEqual(['Chloe Martin', 'Jonas Weber', 'Mina Haddad']);
  });

  it('filters people, not placements', () => {
    expect(count(rows, 'below3rd')).toBe(5);
    expect(names(arranged(rows, 'pinned', ''))).toEqual(['Jonas Weber']);
    expect(names(arranged(rows, 'warnings', ''))).toEqual(['Noor El-Amin']);
    expect(names(arranged(rows, 'everyone', ' zhang'))).toEqual(['Wei Zhang']);
  });
});

describe('the profile', () => {
  it('counts every placement once, unranked ones apart', () => {
    const counted = profile(rows);
    expect(counted.map(({ placements }) => placements)).toEqual([5, 5, 3, 3, 1, 1]);
    expect(counted.at(-1)?.rank).toBeNull();
  });

  it('has five lines even when all is well', () => {
    expect(profile([]).map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('the calendar', () => {
  it('runs over the end of a year, both months included', () => {
    expect(monthsBetween('2027-11-15', '2028-02-01')).toEqual(['2027-11-01', '2027-12-01', '2028-01-01', '2028-02-01']);
  });

  it('puts training before the first period', () => {
    const calendar = calendarOf({ periods, trainingMonths: 1 });
    expect(calendar.months).toHaveLength(19);
    expect(calendar.months[0]).toBe('2027-01-01');
    expect(columns(calendar, 1, 1)).toEqual({ start: 2, length: 6 });
    expect(columns(calendar, 2, 3)).toEqual({ start: 8, length: 12 });
  });
});
