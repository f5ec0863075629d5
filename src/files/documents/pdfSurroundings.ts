/**
 * What PDF.js takes for global, in its bundle: the host's own globals are shared with other extensions, and are neither
 * changed nor asked. The build puts this in their place; see esbuild.mjs.
 */
export const pdfSurroundings: Record<string, unknown> = {
  // Only drawing needs it.
  DOMMatrix: Object,
  navigator: { platform: '', userAgent: '', language: 'en' },
};
