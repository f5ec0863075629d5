import type { Browser } from 'playwright-core';

/** The browser's binary; undefined where none is installed. */
export function findChromium(): string | undefined;
export function launchChromium(): Promise<Browser>;
