const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words after which a full stop does not end a sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = list(
  'mr mrs ms mx dr st prof rev hon sgt insp supt det cllr jr sr approx eg ie etc nb mtg mtgs wk wks hr hrs min mins ref refs tel re vs viz poss prob susp yr yrs appt appts ext ' +
  'apols resp temp dept esp incl inc max disc ass asst est mth mths int cont info rec recd tbc appx avg adj addl attn btwn cf dob ident gov govt hosp sec secs sept jan feb aug oct nov dec mon tue tues wed weds thu thur thurs fri al ltd rd ave www',
);

/** Abbreviations that often stand at the end of a sentence too: a capital after them begins a new one. */
export const MAY_END: ReadonlySet<string> = list(
  'etc hr hrs wk wks min mins yr yrs appt appts mtg mtgs ref tbc recd int cont mth mths ident info hosp ass sept jan feb aug oct nov dec mon tue tues wed weds thu thur thurs fri sec secs re max am pm al ltd rd ave',
);

/** Ordinary words that are short for something only before a number: "no. 4". */
export const BEFORE_NUMBER: ReadonlySet<string> = list('no nos fig vol para p pp pg');

/** Words that begin a sentence rather than follow an initial: "Seen with J. She said". */
export const OPENERS: ReadonlySet<string> = list(
  'he she they we i it this that these those there then when while if as after before during since on at in by from for the a an his her their its my our your both no not yes ' +
  'mum mother dad father nan staff school police social sw worker child yp who what why how but and so',
);
