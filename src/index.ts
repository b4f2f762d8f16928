export * from './core/index.ts';
export { builtInRuleset, loadGrammar, loadRuleset, type LocalRules } from './loader/index.ts';
