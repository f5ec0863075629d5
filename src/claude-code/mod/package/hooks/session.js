// The modules beside this one are bodies of CommonJS modules, so that the settings hook can run the same files as scripts.
import { evaluate as engine } from './engine.js';
import { evaluate as fieldNames } from './fieldNames.js';
import { evaluate as lexicon } from './lexicon.js';
import { evaluate as linearPattern } from './linearPattern.js';

const bodies = {
  './engine.js': engine,
  './fieldNames.js': fieldNames,
  './lexicon.js': lexicon,
  './linearPattern.js': linearPattern,
};
const loaded = {};

function load(name) {
  if (!(name in loaded)) {
    const module = { exports: {} };
    bodies[name](module, module.exports, load);
    loaded[name] = module.exports;
  }
  return loaded[name];
}

export const { ModSession } = load('./engine.js');
