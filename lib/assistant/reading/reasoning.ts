/** Marks between which models think aloud; `close` may be missing at the end, `open` at the beginning. */
const marks: [open: RegExp, close: RegExp][] = [
  [
    /<(think|thinking|thought|reasoning|reflection|scratchpad)>/i,
    /<\/(think|thinking|thought|reasoning|reflection|scratchpad)>/i,
  ],
  [/\[THINK\]/, /\[\/THINK\]/],
  [/◁think▷/, /◁\/think▷/],
  [/<seed:think>/, /<\/seed:think>/],
  [/<\|begin_of_thought\|>/, /<\|end_of_thought\|>/],
];

/**
 * What a model wrote, without its reasoning: between its marks, after an opening mark that nothing closes, before a
 * closing one that nothing opened, and OpenAI's harmony channels other than `final`.
 */
export function cutReasoning(text: string): string {
  return marks.reduce(cutBetween, cutChannels(text)).trim();
}

function cutBetween(text: string, [open, close]: [RegExp, RegExp]): string {
  let rest = text;
  let kept = '';
  for (;;) {
    const opened = open.exec(rest);
    const closed = close.exec(rest);
    if (closed && (!opened || closed.index < opened.index)) {
      kept = '';
      rest = rest.slice(closed.index + closed[0].length);
    } else if (opened) {
      kept += rest.slice(0, opened.index);
      rest = rest.slice(opened.index + opened[0].length);
      const end = close.exec(rest);
      if (!end) return kept;
      rest = rest.slice(end.index + end[0].length);
    } else return kept + rest;
  }
}

const channel =
  /<\|channel\|>([\s\S]*?)<\|message\|>([\s\S]*?)(?=<\|(?:end|return|call|start|channel)\|>|$)/g;
const leftMarks =
  /<\|(?:start|end|return|call|channel|message|constrain|im_end|im_start|eot_id|end_of_text)\|>(?:assistant)?/g;

/** Harmony (gpt-oss): only the channel `final` is for people; calls stand in channels with a recipient. */
function cutChannels(text: string): string {
  if (!text.includes('<|channel|>')) return text.replace(leftMarks, '');
  const parts = [...text.matchAll(channel)];
  const final = parts.filter(([, header]) => /^\s*final\b/.test(header ?? '') && !/\bto=/.test(header ?? ''));
  return final.map(([, , content]) => content).join('\n');
}
