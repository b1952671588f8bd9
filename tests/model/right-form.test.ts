import { describe, expect, it } from 'vitest'
import { FORMS, rightForm } from '../../src/model/right-form.ts'

const cases = (form: string, table: readonly (readonly [typed: string, right: string | undefined])[]): void =>
  it.each(table)('%s', (typed, right) => expect(rightForm(form, typed)).toBe(right))

describe('a day that is written otherwise', () =>
  cases(FORMS.day, [
    ['17.10.2016', '2016-10-17'],
    ['17/10/2016', '2016-10-17'],
    ['10/17/2016', '2016-10-17'],
    ['10/11/2016', undefined],
    ['2016-10-7', '2016-10-07'],
    ['20161017', '2016-10-17'],
    ['２０１６-10-17', '2016-10-17'],
    ['2016–10–17', '2016-10-17'],
    ['“2016-10-17”', '2016-10-17'],
    ['2016-1O-17', '2016-10-17'],
    ['17 October 2016', '2016-10-17'],
    ['Oct. 17, 2016', '2016-10-17'],
    ['17 août 2016', '2016-08-17'],
    ['17 de octubre de 2016', '2016-10-17'],
    ['17 октября 2016 г.', '2016-10-17'],
    ['2016年10月17日', '2016-10-17'],
    ['2016-02-30', undefined],
    ['17-10-16', undefined],
  ]))

describe('a month', () =>
  cases(FORMS.month, [
    ['10/2006', '2006-10'],
    ['October 2006', '2006-10'],
    ['2006-1', '2006-01'],
    ['2006-13', undefined],
  ]))

describe('a time of day', () =>
  cases(FORMS.time, [
    ['9.30', '09:30'],
    ['3 p.m.', '15:00'],
    ['12 a.m.', '00:00'],
    ['12 noon', '12:00'],
    ['10h00', '10:00'],
    ['‘12:00’', '12:00'],
    ['24:00', undefined],
    ['10:60', undefined],
  ]))

describe('an id', () =>
  cases(FORMS.id, [
    ['Extended-Bureau', 'extended-bureau'],
    ['date_and_time', 'date-and-time'],
    ['оpening', 'opening'],
    ['3rd-meeting', undefined],
  ]))
