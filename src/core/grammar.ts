import nlp from 'compromise/two';
import type { Grammar } from './context/candidate.ts';

/** Words for a child are the child's, whatever the tagger calls them. */
const CHILD = /^(child|children|girl|boy|pupil|student|teenager|teen|kid|lad|lass|minor|youngster|adolescent|victim)s?$/;

/** compromise as the tagger: asked which noun does a verb, and whether that noun names a person. */
export function createGrammar(): Grammar {
  return {
    doer: (words, verb) => {
      const terms = nlp(words.join(' ')).termList();
      const acts = terms[verb]?.tags?.has('Verb') === true || terms[verb - 1]?.tags?.has('Copula') === true;
      if (!acts) return undefined;
      for (let at = verb - 1; at >= Math.max(0, verb - 3); at -= 1) {
        const term = terms[at];
        if (term?.tags === undefined || !term.tags.has('Noun')) continue;
        return !CHILD.test(term.normal) && (term.tags.has('Person') || term.tags.has('Actor')) ? 'person' : 'thing';
      }
      return undefined;
    },
  };
}
