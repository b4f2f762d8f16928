/** Words after which a full stop does not end a sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  ('mr mrs ms dr st prof rev sgt insp supt cllr jr sr no nos approx eg ie etc mtg mtgs wk wks hr hrs min mins ref refs tel re vs poss susp yr yrs appt appts ext ' +
  'apols resp temp dept esp incl inc max disc ass asst vol fig est mth mths int cont info rec recd tbc appx avg adj addl attn btwn cf dob ident gov govt hosp sec secs sept jan feb aug oct nov dec mon tue tues wed weds thu thur thurs fri').split(' '),
);

/** Abbreviations that often stand at the end of a sentence too: a capital after them begins a new one. */
export const MAY_END: ReadonlySet<string> = new Set(
  ('etc hr hrs wk wks min mins yr yrs appt appts mtg mtgs ref tbc recd int cont no nos mth mths ident info hosp ass sept jan feb aug oct nov dec mon tue tues wed weds thu thur thurs fri sec secs re max').split(' '),
);
