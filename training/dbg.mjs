import { loadCore } from './core.mjs'; import {readFileSync} from 'node:fs';
process.chdir('/tmp/t/judge');
const core=await loadCore(); const c=await core.compileFolders({rules:'rules',lexicon:'lexicon'},'0'); const eng=core.createEngine(c.value,()=>core.createGrammar());
for(const l of readFileSync(process.argv[2],'utf8').trim().split('\n')){const r=JSON.parse(l);const d=core.discourseOf(r,core.parseText(r.text),eng);
 console.log(r.id);for(const s of d.document.sentences)console.log('  ',d.mentions(s).map(m=>`${s.tokens.slice(m.from,m.to).map(t=>t.norm).join(' ')}:${m.who}/${m.is??m.role}${m.possessive?'+poss':''}${m.subject?'+subj':''}`).join('; '));
 for(const j of core.lintText(eng,d).filter(j=>j.rule.kind==='wording'))console.log('    >',j.rule.id,r.text.slice(j.start,j.end),j.excuse??'FOUND',j.unless);}
