import { digitOff, person, slip } from './people.mjs';

/**
 * How a customer of the book comes in again, or who only looks like one. `same` says whether the row is about that customer;
 * where it is not, merging them loses a customer.
 * @typedef {import('./people.mjs').Person} Person
 * @typedef {import('./people.mjs').Random} Random
 * @typedef {{name: string, same: boolean, make: (known: Person, random: Random, number: number) => Person | null}} Kind
 */

/** @param {Person} one @param {...('phone' | 'email' | 'city' | 'company')} keys @returns {Person} */
const without = (one, ...keys) => ({ ...one, ...Object.fromEntries(keys.map((key) => [key, undefined])) });
/** @param {Person} one @returns {Person} */
const swapped = (one) => ({
  ...one,
  name: one.name.includes(' ') ? `${one.last} ${one.first}` : `${one.first} ${one.last}`,
});

/** @type {readonly Kind[]} */
export const KINDS = [
  { name: 'same phone', same: true, make: (known) => without(known, 'email', 'city') },
  { name: 'same e-mail', same: true, make: (known) => without(known, 'phone', 'company') },
  { name: 'name alone', same: true, make: (known) => without(known, 'phone', 'email') },
  {
    name: 'slip in the name, same phone',
    same: true,
    make: (known, random) => ({ ...without(known, 'email'), name: slip(known.name, random) }),
  },
  {
    name: 'slip in the name, no phone',
    same: true,
    make: (known, random) =>
      known.name.includes(' ')
        ? { ...without(known, 'phone', 'email'), name: slip(known.name, random) }
        : null,
  },
  {
    name: 'other alphabet, same e-mail',
    same: true,
    make: (known) => (known.latin === undefined ? null : { ...without(known, 'phone'), name: known.latin }),
  },
  {
    name: 'other alphabet, no phone',
    same: true,
    make: (known) =>
      known.latin === undefined ? null : { ...without(known, 'phone', 'email'), name: known.latin },
  },
  {
    name: 'names swapped, no phone',
    same: true,
    make: (known) => (known.name.includes(' ') ? swapped(without(known, 'phone', 'email')) : null),
  },
  { name: 'names swapped, same phone', same: true, make: (known) => swapped(without(known, 'email')) },
  {
    name: 'a digit off',
    same: true,
    make: (known, random) => ({ ...without(known, 'email'), phone: digitOff(known.phone ?? '', random) }),
  },
  {
    name: 'a digit off, names swapped',
    same: true,
    make: (known, random) => ({
      ...swapped(without(known, 'email')),
      phone: digitOff(known.phone ?? '', random),
    }),
  },
  {
    name: 'slip in the e-mail',
    same: true,
    make: (known, random) => {
      const [local = '', domain] = (known.email ?? '').split('@');
      return { ...without(known, 'phone'), email: `${slip(local, random)}@${domain}` };
    },
  },
  {
    name: 'new provider of e-mail',
    same: true,
    make: (known) => ({
      ...without(known, 'phone'),
      email: (known.email ?? '').replace(/@.*/, '@skrzynka.example'),
    }),
  },
  {
    name: 'colleague on the shared phone',
    same: false,
    make: (known, random, number) => ({
      ...person(random, number),
      phone: known.phone,
      company: known.company,
    }),
  },
  {
    name: 'spouse on the shared phone',
    same: false,
    make: (known, random, number) => {
      const other = person(random, number);
      return known.name.includes(' ')
        ? {
            ...other,
            last: known.last,
            name: `${other.first} ${known.last}`,
            phone: known.phone,
            city: known.city,
          }
        : null;
    },
  },
  {
    name: 'namesake elsewhere',
    same: false,
    make: (known, random, number) => {
      const { phone, email, city } = person(random, number);
      return { ...known, phone, email, city, company: undefined };
    },
  },
  { name: 'somebody new', same: false, make: (_, random, number) => person(random, number) },
];
