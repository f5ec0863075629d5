import type { RuleInfo } from '../rule.ts';

export const personName: RuleInfo = {
  id: 'person-name',
  title: 'Person name',
  category: 'contact',
  score: 0.75,
  dummy: 'personName',
};

export const firstName: RuleInfo = {
  id: 'first-name',
  title: 'First name',
  category: 'contact',
  score: 0.65,
  dummy: 'firstName',
};

export const lastName: RuleInfo = {
  id: 'last-name',
  title: 'Last name',
  category: 'contact',
  score: 0.65,
  dummy: 'lastName',
};

export const organizationName: RuleInfo = {
  id: 'organization-name',
  title: 'Company or organization name',
  category: 'organization',
  score: 0.65,
  dummy: 'organization',
};

export const nameRules: readonly RuleInfo[] = [personName, firstName, lastName, organizationName];
