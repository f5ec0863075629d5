import { token } from '../builders.ts';

export const cloud = [
  token({
    id: 'aws-access-key-id',
    title: 'AWS access key',
    service: 'AWS',
    keywords: ['akia', 'asia'],
    pattern: /A[KS]IA[A-Z2-7]{16}/,
    score: 0.95,
    dummy: 'token',
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
  }),
];
