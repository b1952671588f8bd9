/** How the page looks, around the paper, whose look is that of the PDF. Colours keep the contrast that WCAG 2.2 asks for (1.4.3). */
export const STYLE_SHEET = `
:root { color-scheme: light; --line: #c4c9d0; --dark: #1c2733; --soft: #f2f4f7; --blue: #0b5394; --error: #a61b1b; --warning: #7a4b00; --note: #40566d; --faces: serif; }
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; font: 15px/1.45 system-ui, sans-serif, var(--faces); color: var(--dark); background: #fff; }
[hidden] { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 3px solid var(--blue); outline-offset: -3px; }

header { display: flex; flex-wrap: wrap; align-items: center; gap: 0.35rem 1.2rem; padding: 0.4rem 0.9rem; border-bottom: 1px solid var(--line); }
header h1 { margin: 0; font-size: 1.05rem; }
header nav { display: flex; flex-wrap: wrap; gap: 0.15rem; }
header nav a { padding: 0.35rem 0.6rem; border-radius: 4px; color: var(--blue); text-decoration: none; }
header nav a:hover { text-decoration: underline; }
header nav a[aria-current] { background: var(--blue); color: #fff; }
.choice { display: flex; flex-wrap: wrap; gap: 0.4rem 0.9rem; align-items: center; margin-inline-start: auto; }
.choice label { display: flex; gap: 0.4rem; align-items: center; }
select, button { font: inherit; min-height: 2rem; padding: 0.1rem 0.5rem; border: 1px solid #6b7785; border-radius: 4px; background: #fff; color: var(--dark); }
button { cursor: pointer; }
button:hover { background: var(--soft); }

main { flex: 1; min-height: 0; display: flex; flex-direction: column; }
#banner { margin: 0; padding: 0.4rem 0.9rem; background: #fbe9e7; color: var(--error); border-bottom: 1px solid var(--line); }
#banner:empty { display: none; }
.view { flex: 1; min-height: 0; }
#paper { display: flex; }
.columns { flex: 1; min-width: 0; display: flex; background: #6f7a86; }
.column { flex: 1; min-width: 0; overflow-y: scroll; overflow-anchor: none; scroll-behavior: auto; padding: 12px; position: relative; }
.column + .column { border-inline-start: 2px solid #48525d; }
.page { display: block; width: 100%; max-width: 56rem; margin: 0 auto 12px; background: #fff; content-visibility: auto; }
.page svg { display: block; width: 100%; height: auto; overflow: hidden; }

svg text { white-space: pre; font-kerning: normal; font-synthesis: none; text-rendering: geometricPrecision; text-spacing-trim: space-all; text-autospace: no-autospace; cursor: pointer; }
svg .r { direction: rtl; font-kerning: none; }
svg .rule { stroke: #000; fill: none; }
svg .at { fill: #0b3d91; text-decoration: underline; }

#side { width: 22rem; overflow-y: auto; padding: 0.6rem 0.9rem; border-inline-start: 1px solid var(--line); }
#side h2, #word h2, #board h2 { margin: 0 0 0.3rem; font-size: 1rem; }
#count { margin: 0 0 0.5rem; color: #40566d; }
#findings { list-style: none; margin: 0; padding: 0; }
#findings li { margin-bottom: 0.4rem; }
#findings button { display: block; width: 100%; text-align: start; padding: 0.4rem 0.5rem; border-inline-start: 5px solid var(--note); overflow-wrap: anywhere; }
#findings .error button { border-inline-start-color: var(--error); }
#findings .warning button { border-inline-start-color: #b36b00; }
.level { font-weight: 600; }
.error .level { color: var(--error); }
.warning .level { color: var(--warning); }
.note .level { color: var(--note); }
#findings span, #word span { display: block; }
.help { color: #40566d; }
code, .place { font: 13px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
code mark { background: #ffe680; color: inherit; }

#word { position: fixed; inset-block-end: 0; inset-inline-end: 0; width: min(34rem, 100%); max-height: 60%; display: flex; flex-direction: column; padding: 0.7rem 0.9rem; background: #fff; border: 1px solid #6b7785; border-radius: 6px 0 0 0; box-shadow: 0 0 12px rgb(0 0 0 / 0.3); }
#word-head { display: flex; justify-content: space-between; align-items: start; gap: 1rem; }
#word-body { overflow-y: auto; min-height: 0; }
#word-body h3 { margin: 0.7rem 0 0.2rem; font-size: 0.95rem; overflow-wrap: anywhere; }
#word-body h4 { margin: 0.4rem 0 0.1rem; font-size: 0.9rem; font-weight: 600; }
#word-body ul { margin: 0; padding-inline-start: 1.1rem; }
#word-body button { display: inline; min-height: 0; padding: 0 0.25rem; border: 0; background: none; color: var(--blue); text-decoration: underline; text-align: start; overflow-wrap: anywhere; }
#word-body button.place { display: inline-block; }
#copied { margin: 0.3rem 0 0; color: #24602b; }
#copied:empty { display: none; }

#board { overflow: auto; padding: 0.9rem; }
#board table { border-collapse: collapse; margin-bottom: 1.2rem; }
#board caption { text-align: start; font-weight: 600; padding-bottom: 0.3rem; }
#board th, #board td { border: 1px solid var(--line); padding: 0.3rem 0.55rem; text-align: start; vertical-align: top; }
#board thead th { background: var(--soft); }
#board td.number { text-align: end; }
#board .done { background: #e6f2e6; }
#board .stale, #board .clash { background: #fdf0d5; }
#board .missing { background: #fbe3e1; }
#board ins { background: #d9efd9; text-decoration: underline; }
#board del { background: #f6d8d6; }
#board ul { margin: 0; padding-inline-start: 1.1rem; }
#board button { vertical-align: top; min-height: 24px; padding: 0; border: 0; background: none; color: var(--blue); text-decoration: underline; text-align: start; }
#board p { margin: 0 0 0.3rem; }
#board .place { white-space: nowrap; }
#board .trouble { color: var(--error); }

@media (max-width: 50rem) {
  header { gap: 0.2rem 0.6rem; padding: 0.3rem 0.5rem; }
  header nav a { padding: 0.3rem 0.4rem; }
  .choice { margin-inline-start: 0; }
  #paper { flex-direction: column; }
  .columns { min-height: 0; }
  .column { padding: 4px; }
  #side { width: auto; max-height: 40%; border-inline-start: 0; border-block-start: 1px solid var(--line); }
  #word { max-height: 50%; border-radius: 0; }
}
`
