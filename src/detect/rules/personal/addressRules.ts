import { info } from './define.ts';

export const streetAddress = info('contact', 'street-address', 'Postal address', 'address', 0.8);
export const postcode = info('contact', 'postcode', 'Postcode', 'postcode', 0.6);
export const city = info('contact', 'city', 'Town of a person', 'city', 0.6);
