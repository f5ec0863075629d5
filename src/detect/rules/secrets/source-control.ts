import { token } from '../builders.ts';

export const sourceControl = [
  token({
    id: 'github-personal-access-token',
    title: 'GitHub personal access token',
    service: 'GitHub',
    keywords: ['ghp_'],
    pattern: /ghp_[0-9A-Za-z]{36}/,
    score: 0.95,
    dummy: 'token',
    docs: 'https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/',
  }),
];
