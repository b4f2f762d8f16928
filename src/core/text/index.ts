// @ts-nocheck stand-in until the text room is written
export function normalise(w){return w.toLowerCase().replace(/['’]/g,'')}
export function tokenize(text,start=0,end=text.length){
  const out=[];const re=/(\d[\w.:/%]*\d\w*|\d\w*)|((?:[a-z]\/[a-z]{1,3}|w\/)(?![a-z]))|([\p{L}]+(?:['’][\p{L}]+)*)|([^\s\p{L}\d])/giu;re.lastIndex=start;let m;
  while((m=re.exec(text))&&m.index<end){
    const s=m.index,t=m[0],e=s+t.length;
    if(m[1]) out.push({start:s,end:e,norm:t.toLowerCase(),kind:'number',capital:false,upper:false});
    else if(m[2]) out.push({start:s,end:e,norm:t.toLowerCase(),kind:'word',capital:false,upper:false});
    else if(m[3]){const c=/^(.+)['’](s|re|ve|ll|d|m)$/i.exec(t);const a=c?c[1]:t;const mk=(x,s,n)=>({start:s,end:s+x.length,norm:n,kind:'word',capital:/^\p{Lu}/u.test(x),upper:x.length>1&&x===x.toUpperCase()});
      out.push(mk(a,s,normalise(a)));if(c)out.push(mk("'"+c[2],s+a.length,"'"+c[2].toLowerCase()));}
    else {if(t==='-'&&/\p{L}/u.test(text[s-1]||'')&&/\p{L}/u.test(text[e]||''))continue;out.push({start:s,end:e,norm:t,kind:'punctuation',capital:false,upper:false});}
  }return out;}
export function parseText(text){
  const blocks=[],sentences=[],quotations=[];
  for(const m of text.matchAll(/[^\n]+(\n(?!\s*[-*•\n]|[A-Z0-9#])[^\n]+)*/g)){
    const bs=m.index,be=bs+m[0].length;const first=sentences.length;const bi=blocks.length;
    let cur=[];const toks=tokenize(text,bs,be);
    const flush=()=>{if(cur.length)sentences.push({start:cur[0].start,end:cur.at(-1).end,tokens:cur,block:bi,index:sentences.length});cur=[]};
    let pend=false;
    for(const t of toks){ if(pend&&!/["'”’)]/.test(t.norm)){flush();pend=false} cur.push(t); if(/[.!?]/.test(t.norm))pend=true; }
    flush();
    const lab=/^([A-Z][\w' ]{1,40}):/.exec(m[0]);
    blocks.push({kind:'paragraph',start:bs,end:be,heading:-1,first,last:sentences.length,...(lab?{label:{start:bs,end:bs+lab[1].length}}:{})});
  }
  for(const m of text.matchAll(/"[^"]*"|“[^”]*”|(?<=[\s(])['‘][^'’\n]*['’](?=[\s.,;)])/g)) quotations.push({start:m.index,end:m.index+m[0].length,closed:true});
  return {text,blocks,sentences,quotations};}
