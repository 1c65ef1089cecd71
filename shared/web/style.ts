import { createHash } from "node:crypto";

/** The whole style sheet; pages read well without it. */
export const style = `:root{color-scheme:light dark;--i:light-dark(#1a1c20,#eceef2);--p:light-dark(#fff,#14171b);--s:light-dark(#f0f3f5,#20252b);--l:light-dark(#5d6773,#98a3b0);--a:light-dark(#0a5c50,#7fd8c6);--o:light-dark(#fff,#06201c);--b:light-dark(#a5160f,#ff9d94);--f:light-dark(#0b3c8c,#ffd84d)}
*{box-sizing:border-box}
body{margin:0;font:1.06rem/1.55 system-ui,sans-serif;color:var(--i);background:var(--p);overflow-wrap:anywhere}
header,main,footer{max-width:46rem;margin:auto;padding:1rem}
header{border-bottom:4px solid var(--a)}
header>a{font-weight:700}
nav,.row{display:flex;flex-wrap:wrap;gap:.4rem 1.1rem;align-items:center;margin-top:.5rem}
a{color:var(--a)}
[aria-current],dt,legend,.f>label{font-weight:600}
footer{border-top:1px solid var(--l);font-size:.94rem}
h1{font-size:1.75rem;line-height:1.2}h2,.g{font-size:1.25rem;margin:1.6rem 0 .4rem}h1,h3,.h,.e{margin:.3rem 0}
:focus-visible{outline:3px solid var(--f);outline-offset:2px}
.skip:not(:focus),.pot{position:absolute;left:-99rem}
.f,fieldset{margin:0 0 1.2rem;padding:0;border:0;min-width:0}
legend{padding:0}.f>label{display:block}
.o,.f>.o{display:flex;gap:.6rem;padding:.3rem 0;font-weight:400}
.o input{flex:none;width:1.5rem;height:1.5rem;margin:0;accent-color:var(--a)}
.c{columns:13rem}.c .o{break-inside:avoid}
.e{color:var(--b);font-weight:600}
:has(>.e){border-left:5px solid var(--b);padding-left:.8rem}
input,select,textarea,button{font:inherit;color:inherit;max-width:100%;padding:.4rem;border:2px solid var(--l);border-radius:3px;background:var(--p)}
.f>input,.f>select,textarea{display:block;width:32rem}
button{background:var(--a);color:var(--o);border-color:var(--a);padding:.5rem 1rem;font-weight:600;cursor:pointer}
.q{background:0;color:var(--a)}.x{background:0;color:var(--b);border-color:var(--b)}
.err,.box{border-left:5px solid var(--a);background:var(--s);padding:.6rem 1rem;margin:1rem 0}
.err{border:3px solid var(--b)}.err a{color:var(--b)}
dl,dd{margin:0}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35rem .5rem .35rem 0;border-bottom:1px solid var(--l);vertical-align:top}
.list{list-style:none;padding:0}.list>li{border-top:1px solid var(--l);padding:.6rem 0}
blockquote,.pre{white-space:pre-line}
@media print{nav,form,.skip{display:none}}
`;

const hash = createHash("sha256").update(style).digest("base64url").slice(0, 8);
/** Changes with its content, so that browsers may keep it for ever. */
export const stylePath = `/style.${hash}.css`;
