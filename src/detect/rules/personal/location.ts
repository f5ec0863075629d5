import { info, type FieldRule } from './define.ts';

const coordinates = info('location', 'coordinates', 'Coordinates', 'coordinates', 0.8);
const geohash = info('location', 'geohash', 'Geohash', 'geohash', 0.75);
const plusCode = info('location', 'plus-code', 'Plus code', 'plusCode', 0.8);

const degrees = /[-+]?\d{1,3}\.\d{4,15}/;

function isWithin(value: string, limit: number): boolean {
  const number = Number(value);
  return Math.abs(number) <= limit && number !== 0;
}

export const locationFields: FieldRule[] = [
  {
    rule: coordinates,
    types: ['coordinates', 'address'],
    pattern: new RegExp(`(?:geo:)?\\(?${degrees.source}\\s?[,;/ ]\\s?${degrees.source}\\)?`),
    judge: (value) => {
      const [a = '', b = ''] = value.match(/[-+]?\d{1,3}\.\d+/g) ?? [];
      return ((isWithin(a, 90) && isWithin(b, 180)) || (isWithin(a, 180) && isWithin(b, 90))) && 0.88;
    },
  },
  {
    rule: coordinates,
    types: ['coordinates'],
    // One element of a list: GeoJSON's `"coordinates": [13.40, 52.52]`.
    pattern: degrees,
    isWhole: true,
    judge: (value, { source, phrase, place }) =>
      place?.quote === '' &&
      source.format.family === 'data' &&
      phrase.startsWith('coord') &&
      isWithin(value, 180) &&
      0.75,
  },
  {
    rule: coordinates,
    types: ['latitude', 'longitude'],
    pattern: /[-+]?\d{1,3}\.\d{4,15}(?:\s?°?\s?[NSEWO])?/,
    isWhole: true,
    judge: (value, { company, place }) => {
      const isLatitude = place?.types[0] === 'latitude';
      if (!isWithin(value.replace(/[^\d.+-]/g, ''), isLatitude ? 90 : 180)) return false;
      return company.has(isLatitude ? 'longitude' : 'latitude') ? 0.85 : 0.6;
    },
  },
  {
    rule: coordinates,
    types: ['latitude', 'longitude'],
    // `latitudeE7`, as Google's exports have it: ten millionths of a degree.
    pattern: /-?\d{7,10}/,
    isWhole: true,
    judge: (value, { phrase, place }) => {
      const range = place?.types[0] === 'latitude' ? 90 : 180;
      return phrase.endsWith('e7') && Math.abs(Number(value)) <= range * 1e7 && 0.85;
    },
  },
  {
    rule: geohash,
    types: ['geohash'],
    pattern: /[0-9b-hjkmnp-z]{6,12}/i,
    isWhole: true,
    judge: (value) => /\d/.test(value) && /[a-z]/i.test(value) && 0.8,
  },
  {
    rule: plusCode,
    types: ['plusCode', 'coordinates', 'address'],
    pattern: /[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?:,? [A-ZÀ-Ž][\wÀ-ž ,]{2,60})?/i,
    cueScore: 0.8,
  },
];
