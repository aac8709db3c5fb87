import { isShownIn, type Look, nameOf, type Shot } from './capture.ts';

/** The page that shows all pictures side by side. */
export function indexPage(shots: Shot[], looks: Look[]): string {
  const groups = Object.entries(Object.groupBy(shots, ({ group }) => group));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Screens of Countersign</title>
<style>
  body { margin: 0; font: 14px/1.5 system-ui, sans-serif; background: #77787d; color: #fff; }
  nav { position: sticky; top: 0; z-index: 1; padding: 8px 16px; background: #2b2c30; columns: 14rem auto; }
  nav b { display: block; break-after: avoid; }
  nav a { display: block; color: inherit; font-size: 12px; }
  details[open] > summary { margin-bottom: 4px; }
  section { padding: 16px; scroll-margin-top: 40px; }
  h2 { margin: 0 0 8px; font-size: 15px; }
  h2 small { font-weight: normal; opacity: 0.8; }
  .looks { display: grid; grid-template-columns: ${looks.map(columnOf).join(' ')}; gap: 12px; align-items: start; }
  img { display: block; width: 100%; box-shadow: 0 2px 12px rgb(0 0 0 / 0.35); }
</style>
<nav><details><summary>${shots.length} screens and parts</summary>${groups
    .map(([group, all = []]) => `<b>${escapeHtml(group)}</b>${all.map(linkTo).join('')}`)
    .join('')}</details></nav>
${shots.map((shot) => sectionOf(shot, looks)).join('\n')}
</html>
`;
}

function linkTo(shot: Shot): string {
  return `<a href="#${nameOf(shot)}">${escapeHtml(shot.title)}</a>`;
}

function columnOf(look: Look) {
  return look === 'phone' || look === 'narrow' ? 'minmax(0, 1.6fr)' : 'minmax(0, 5fr)';
}

function sectionOf(shot: Shot, looks: Look[]): string {
  const name = nameOf(shot);
  const pictures = looks.map((look) => {
    if (!isShownIn(shot, look)) return '<span></span>';
    const file = `${look}/${name}.png`;
    return `<a href="${file}"><img src="${file}" alt="${escapeHtml(`${shot.title}, ${look}`)}" loading="lazy"></a>`;
  });
  return `<section id="${name}"><h2>${escapeHtml(shot.title)} <small>${escapeHtml(shot.path)}</small></h2>
<div class="looks">${pictures.join('')}</div></section>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
