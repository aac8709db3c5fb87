/** How a mail looks that says nothing of its looks, under an element named `root`. Always on paper, in the dark as well. */
export function mailBaseStyle(root: string) {
  return `
${root}{margin:0;padding:16px 18px;background:#fff;color:#1c1b22;font:14px/1.6 system-ui,sans-serif;overflow-wrap:break-word}
img{max-width:100%;height:auto}
img[data-empty]{background:#f4f3f6;outline:1px dashed #d9d7de;outline-offset:-1px}
img:not([src]){color:#5c5a66;font-size:12px}
table{max-width:100%}
a{color:#3d30a8}
blockquote{margin:8px 0 8px 2px;padding-left:12px;border-left:2px solid #dcdbe0;color:#5c5a66}
details:not([open]),summary{display:none}
details{color:#5c5a66}
details.cs-quote{margin-top:12px;padding-left:12px;border-left:2px solid #dcdbe0}
.cs-answer{margin:8px 0 8px 2px;padding-left:12px;border-left:2px solid #1c1b22}`;
}
