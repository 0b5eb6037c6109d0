/** The look of `status.html`: the voices and colours of the editions, light and dark, in one file without fonts. */
export const statusStyle = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --sheet: #f6f5f1; --ink: #1a1c1f; --ink-2: #50555c; --rule: #d5d3cc;
  --good: #14523f; --wait: #2a4a78; --late: #7d5000; --late-tint: #fbf4e4; --gone: #8f1d2c; --gone-tint: #fbeff0;
  --serif: 'Source Serif 4', Georgia, 'Times New Roman', serif;
  --sans: 'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181a; --sheet: #1d2123; --ink: #e9e7e1; --ink-2: #a9adb0; --rule: #34393c;
    --good: #8bcbb0; --wait: #a3c0ea; --late: #e5b860; --late-tint: #272114; --gone: #f09aa2; --gone-tint: #2b191c;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 var(--sans); font-variant-numeric: tabular-nums;
}
main { max-width: 60rem; margin: 0 auto; padding: 3rem 1.25rem 5rem; }
h1 { margin: 0; font: 600 2.25rem/1.2 var(--serif); }
h2 { margin: 3.5rem 0 0.75rem; font: 600 1.375rem/1.3 var(--serif); }
h3 { margin: 2.25rem 0 0; font: 600 1.125rem/1.4 var(--serif); }
p { margin: 0.5rem 0; }
.counts, .id, figcaption, .note { color: var(--ink-2); }
.id { font-size: 0.875rem; font-weight: 400; margin: 0; }
.pair + .note { margin-top: 1rem; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.625rem 1.5rem 0.625rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--ink-2); font-weight: 600; font-size: 0.875rem; }
tbody th { font-weight: 400; }
td { white-space: nowrap; }
td a { color: inherit; text-underline-offset: 0.2em; }
.missing { color: var(--gone); font-weight: 600; }
.stale { color: var(--late); font-weight: 600; }
.unrecorded { color: var(--wait); }
.waived { color: var(--ink-2); }
.complete { color: var(--good); }
.pair {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
  gap: 0 2rem; margin: 1rem 0 0; padding: 1rem 1.25rem; background: var(--sheet); border-left: 3px solid var(--late);
}
figure { margin: 0.25rem 0; }
figcaption { font-size: 0.875rem; overflow-wrap: anywhere; }
blockquote { margin: 0.25rem 0 0; font-family: var(--serif); overflow-wrap: anywhere; }
ins, del { padding: 0 0.15em; border-radius: 2px; }
ins { background: var(--late-tint); color: var(--late); text-decoration: underline; text-underline-offset: 0.2em; }
del { background: var(--gone-tint); color: var(--gone); }
code { font: 0.875rem/1.5 ui-monospace, 'DejaVu Sans Mono', Menlo, monospace; overflow-wrap: anywhere; }
dl { margin: 0; }
dt { margin-top: 0.75rem; font-weight: 600; }
dd { margin: 0; }
@media (max-width: 40rem) {
  th, td { padding-right: 0.75rem; }
  td { white-space: normal; }
}
@media print { main { max-width: none; padding: 0; } .pair { break-inside: avoid; } }
`
