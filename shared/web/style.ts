import { createHash } from "node:crypto";

/** The whole style sheet; pages read well without it. */
export const style =
  `:root{color-scheme:light dark;--i:light-dark(#111,#eee);--p:light-dark(#fff,#111);--l:light-dark(#567,#9ab);--a:light-dark(#065,#7dc);--b:light-dark(#a10,#f99)}
*{box-sizing:border-box}
body{margin:0;font:1.06rem/1.5 system-ui;color:var(--i);background:var(--p);overflow-wrap:anywhere}
header,main,footer{max-width:46rem;margin:auto;padding:1rem}
header{border-bottom:4px solid var(--a)}
nav,.row{display:flex;flex-wrap:wrap;gap:.4rem 1.1rem;align-items:center;margin-top:.5rem}
a{color:var(--a)}
header>a,[aria-current],dt,legend,label,button,.e{font-weight:600}
footer{border-top:1px solid var(--l)}
h1{font-size:1.75rem;line-height:1.2}h2,.g{font-size:1.25rem}h2,h3{margin:1.6rem 0 .4rem}.h,.e{margin:.3rem 0}
:focus-visible{outline:3px solid var(--i);outline-offset:2px}
.skip:not(:focus),.pot{position:absolute;left:-99rem}
form div,fieldset{margin:0 0 1.1rem;padding:0;border:0;min-width:0}
form label{display:block}
label:has(>input){display:flex;gap:.6rem;padding:.3rem 0;font-weight:400}
label>input{flex:none;width:1.5rem;height:1.5rem;margin:0;accent-color:var(--a)}
.c{columns:13rem}.c>*{break-inside:avoid}legend{padding:0}
.e{color:var(--b)}
:has(>.e){border-left:5px solid var(--b);padding-left:.8rem}
input,select,textarea,button{font:inherit;color:inherit;max-width:100%;padding:.4rem;border:2px solid var(--l);border-radius:3px;background:var(--p)}
div>input,select,textarea{display:block;width:32rem}textarea{height:8rem}
button{background:var(--a);color:var(--p);border-color:var(--a);padding:.5rem 1rem;cursor:pointer}
.q,.x{background:0;color:var(--a)}.x{color:var(--b);border-color:var(--b)}
.err,.box{border-left:5px solid var(--a);padding:.6rem 1rem;margin:1rem 0}
.err{border:3px solid var(--b)}
dl,dd{margin:0}
table{border-collapse:collapse;width:100%}th,td,caption{text-align:left;padding:.4rem .5rem .4rem 0;border-bottom:1px solid var(--l)}.n{overflow-wrap:break-word}
.w{overflow-x:auto;margin:1rem 0}
.list{list-style:none;padding:0}.list>li{border-top:1px solid var(--l);padding:.6rem 0}
blockquote,.pre{white-space:pre-line}
@media print{nav,form,.skip{display:none}}
`.replaceAll("\n", "");

const hash = createHash("sha256").update(style).digest("base64url").slice(0, 8);
/** Changes with its content, so that browsers may keep it for ever. */
export const stylePath = `/style.${hash}.css`;
