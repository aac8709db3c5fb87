/** The tools of an assistant that can be switched, in the words of the person who switches them. */
export const toolLabels: Record<string, string> = {
  search_articles: 'Look up articles',
  read_attachment: 'Read attachments',
  get_inbox_item: 'Read this contact’s tickets',
  list_inbox: 'List this contact’s tickets',
  update_inbox_item: 'Set priority and tags',
  snooze_inbox_item: 'Snooze',
  close_inbox_item: 'Close',
  create_todo: 'Note todos',
  reply_to_inbox: 'Draft replies',
};
