import type { PatternRule } from '../../rule.ts';

export const contact: PatternRule[] = [
  {
    id: 'email-address',
    title: 'E-mail address',
    category: 'contact',
    at: 'window',
    keywords: ['@'],
    before: 64,
    after: 255,
    pattern: /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24}/,
    score: 0.9,
    dummy: 'email',
  },
];
