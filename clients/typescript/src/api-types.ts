/**
 * The types of the API, made out of its own description: `npm run client` writes this file anew.
 * A test fails while it differs from what the routes declare.
 */
export interface paths {
    "/account-links/inspect": {
        parameters: {
        };
        /** See whose account a link sets the password of. */
        post: operations["post_account_links_inspect"];
    };
    "/account-links/use": {
        parameters: {
        };
        /** Set a password by a link, once. All sessions of the person end. */
        post: operations["post_account_links_use"];
    };
    "/api-keys": {
        parameters: {
        };
        /** List the keys, newest first, without their tokens. */
        get: operations["get_api_keys"];
        /** Make a key for a program. Its token is told this once. */
        post: operations["post_api_keys"];
    };
    "/api-keys/{id}": {
        parameters: {
        };
        /** Revoke a key. It ends at once and stays in the list. */
        delete: operations["delete_api_keys_one"];
    };
    "/article-gaps": {
        parameters: {
        };
        /** List what no article answered, grouped by matter, the latest hand-off first. */
        get: operations["get_article_gaps"];
    };
    "/article-gaps/{id}": {
        parameters: {
        };
        /** Read a gap with the article that is proposed for it, made of what people answered. */
        get: operations["get_article_gaps_one"];
    };
    "/article-gaps/{id}/dismiss": {
        parameters: {
        };
        /** Dismiss a gap: no article is wanted. */
        post: operations["post_article_gaps_dismiss"];
    };
    "/article-gaps/{id}/draft": {
        parameters: {
        };
        /** Save the proposed article as a draft. Publishing it closes the gap. */
        post: operations["post_article_gaps_draft"];
    };
    "/article-gaps/{id}/reopen": {
        parameters: {
        };
        /** Take a dismissal back. */
        post: operations["post_article_gaps_reopen"];
    };
    "/articles": {
        parameters: {
        };
        /** List the articles of the knowledge base, the last changed first; drafts only when asked for. */
        get: operations["get_articles"];
        /** Add an article. A `client_id` makes the call repeatable. */
        post: operations["post_articles"];
    };
    "/articles/{id}": {
        parameters: {
        };
        /** Read an article. */
        get: operations["get_articles_one"];
        /** Take an article out of lists and search. */
        delete: operations["delete_articles_one"];
        /** Change an article. Takes If-Match. */
        patch: operations["patch_articles_one"];
    };
    "/articles/{id}/diff": {
        parameters: {
        };
        /** Compare two versions of an article, by lines and words. */
        get: operations["get_articles_diff"];
    };
    "/articles/{id}/publish": {
        parameters: {
        };
        /** Publish a draft, which lets it be searched and cited. Takes If-Match. */
        post: operations["post_articles_publish"];
    };
    "/articles/{id}/restore": {
        parameters: {
        };
        /** Bring back title, text and language of an earlier version, as a new one. Takes If-Match. */
        post: operations["post_articles_restore"];
    };
    "/articles/{id}/review": {
        parameters: {
        };
        /** Mark an article as reviewed: it is still right. Takes If-Match. */
        post: operations["post_articles_review"];
    };
    "/articles/{id}/unpublish": {
        parameters: {
        };
        /** Make an article a draft again, which takes it out of the search. Takes If-Match. */
        post: operations["post_articles_unpublish"];
    };
    "/articles/{id}/versions": {
        parameters: {
        };
        /** List every saved version of an article, the newest first. */
        get: operations["get_articles_versions"];
    };
    "/articles/{id}/versions/{version}": {
        parameters: {
        };
        /** Read a version of an article with its text. */
        get: operations["get_articles_versions_one"];
    };
    "/articles/imports": {
        parameters: {
        };
        /** List imports of articles, the newest first. */
        get: operations["get_articles_imports"];
        /** Import articles from a website or an upload. The worker does it; what was imported before is updated, and the same again changes nothing. */
        post: operations["post_articles_imports"];
    };
    "/articles/imports/{id}": {
        parameters: {
        };
        /** Read an import: how far it is, and what was not imported and why. */
        get: operations["get_articles_imports_one"];
    };
    "/articles/imports/{id}/cancel": {
        parameters: {
        };
        /** Stop an import. What it imported stays. */
        post: operations["post_articles_imports_cancel"];
    };
    "/articles/imports/{id}/items": {
        parameters: {
        };
        /** List the items of an import, in the order of their source. The last five imports of a source keep them. */
        get: operations["get_articles_imports_items"];
    };
    "/articles/search": {
        parameters: {
        };
        /** Search what is published as the assistant does, best first. */
        get: operations["get_articles_search"];
    };
    "/articles/sources": {
        parameters: {
        };
        /** List where articles were imported from. */
        get: operations["get_articles_sources"];
    };
    "/articles/sources/{id}": {
        parameters: {
        };
        /** Forget a source. Its articles stay. */
        delete: operations["delete_articles_sources_one"];
        /** Pause a source, or change how often a website is read again. */
        patch: operations["patch_articles_sources_one"];
    };
    "/articles/sources/{id}/read": {
        parameters: {
        };
        /** Read a website again now. */
        post: operations["post_articles_sources_read"];
    };
    "/assistants": {
        parameters: {
        };
        /** List the assistants, each with the version in force. */
        get: operations["get_assistants"];
        /** Make an assistant and publish its first version. */
        post: operations["post_assistants"];
    };
    "/assistants/{id}": {
        parameters: {
        };
        /** Read an assistant with the version in force. */
        get: operations["get_assistants_one"];
        /** Change an assistant. Instructions, models, temperature or tools make and publish a new version. */
        patch: operations["patch_assistants_one"];
    };
    "/assistants/{id}/publish": {
        parameters: {
        };
        /** Put an earlier version into force again, by its number. */
        post: operations["post_assistants_publish"];
    };
    "/assistants/{id}/versions": {
        parameters: {
        };
        /** List the versions of an assistant, the newest first. */
        get: operations["get_assistants_versions"];
    };
    "/assistants/{id}/versions/{number}/publish": {
        parameters: {
        };
        /** Put an earlier version into force again. */
        post: operations["post_assistants_versions_publish"];
    };
    "/attachments/{id}": {
        parameters: {
        };
        /** Read what an attachment is. */
        get: operations["get_attachments_one"];
    };
    "/attachments/{id}/content": {
        parameters: {
        };
        /** Download an attachment. `inline=1` shows it instead, if it is a common image. */
        get: operations["get_attachments_content"];
    };
    "/attachments/{id}/text": {
        parameters: {
        };
        /** Read the text that was taken out of an attachment. */
        get: operations["get_attachments_text"];
    };
    "/attachments/{id}/url": {
        parameters: {
        };
        /** Get an address at which an attachment can be downloaded for some hours without signing in. */
        get: operations["get_attachments_url"];
    };
    "/audit": {
        parameters: {
        };
        /** Read who did what, newest first: names and addresses, never words of a mail. */
        get: operations["get_audit"];
    };
    "/audit/csv": {
        parameters: {
        };
        /** Download the newest 10,000 of these events as CSV. */
        get: operations["get_audit_csv"];
    };
    "/blocked-senders": {
        parameters: {
        };
        /** List whose mail is ignored, newest first, with how many mails each block has kept out. */
        get: operations["get_blocked_senders"];
        /** Ignore the mail of an address or of a whole domain, in one mailbox or in all. */
        post: operations["post_blocked_senders"];
    };
    "/blocked-senders/{id}/lift": {
        parameters: {
        };
        /** File the mail of a sender again; with `release`, also what the block has kept out. */
        post: operations["post_blocked_senders_lift"];
    };
    "/business-hours": {
        parameters: {
        };
        /** List the business hours that SLA policies count by. */
        get: operations["get_business_hours"];
        /** Add business hours: a week in a time zone, and holidays. */
        post: operations["post_business_hours"];
    };
    "/business-hours/{id}": {
        parameters: {
        };
        /** Read business hours. */
        get: operations["get_business_hours_one"];
        /** Remove business hours. Refused while a policy counts by them. */
        delete: operations["delete_business_hours_one"];
        /** Change business hours; tickets that are not closed are worked out anew. Takes If-Match. */
        patch: operations["patch_business_hours_one"];
    };
    "/caught-mails": {
        parameters: {
        };
        /** List the mail that the sandbox caught for want of a relay, newest first. */
        get: operations["get_caught_mails"];
    };
    "/caught-mails/{id}": {
        parameters: {
        };
        /** Read a caught mail as its reader would see it. */
        get: operations["get_caught_mails_one"];
    };
    "/caught-mails/{id}/files/{number}": {
        parameters: {
        };
        /** Download a file of a caught mail; the first is 1. */
        get: operations["get_caught_mails_files_one"];
    };
    "/caught-mails/{id}/raw": {
        parameters: {
        };
        /** Download the exact bytes of a caught mail. */
        get: operations["get_caught_mails_raw"];
    };
    "/companies": {
        parameters: {
        };
        /** List the companies of people who have a ticket within reach, by domain. */
        get: operations["get_companies"];
    };
    "/companies/{domain}": {
        parameters: {
        };
        /** Read a company. Its people: /contacts?company=, its tickets: /tickets?company=. */
        get: operations["get_companies_one"];
        /** Name a company, or note something about it. */
        patch: operations["patch_companies_one"];
    };
    "/contact-fields": {
        parameters: {
        };
        /** List the fields of your own that every contact has. A contact’s answer has them with their values. */
        get: operations["get_contact_fields"];
        /** Give every contact a field. */
        post: operations["post_contact_fields"];
    };
    "/contact-fields/{id}": {
        parameters: {
        };
        /** Take a field away from all contacts. */
        delete: operations["delete_contact_fields_one"];
        /** Rename a field, or change its choices. */
        patch: operations["patch_contact_fields_one"];
    };
    "/contacts": {
        parameters: {
        };
        /** List the people who have a ticket within reach, newest first. */
        get: operations["get_contacts"];
    };
    "/contacts/{id}": {
        parameters: {
        };
        /** Read a person. The id of a merged contact answers the one that it was merged into. */
        get: operations["get_contacts_one"];
        /** Change a person’s name, language, company or fields. Takes If-Match. */
        patch: operations["patch_contacts_one"];
    };
    "/contacts/{id}/erase": {
        parameters: {
        };
        /** Read what the erasure of a person would take. */
        get: operations["get_contacts_erase"];
        /** Erase a person with all their addresses: whole tickets whose contact they are, and what they wrote on others’. It is done in the background and cannot be undone. Figures stay. While one is under way, it is answered. */
        post: operations["post_contacts_erase"];
    };
    "/contacts/{id}/export": {
        parameters: {
        };
        /** Download what is kept about a person within reach, as a ZIP: profile, notes, tickets, files and mails as they came. */
        get: operations["get_contacts_export"];
    };
    "/contacts/{id}/merge": {
        parameters: {
        };
        /** Make a contact a further address of another person. Its mail is filed and trusted as before. /unmerge undoes it. */
        post: operations["post_contacts_merge"];
    };
    "/contacts/{id}/notes": {
        parameters: {
        };
        /** List the notes about a person, newest first. */
        get: operations["get_contacts_notes"];
        /** Note something about a person. It is never sent. */
        post: operations["post_contacts_notes"];
    };
    "/contacts/{id}/tickets": {
        parameters: {
        };
        /** List a person’s tickets within reach, of all their addresses, newest first. */
        get: operations["get_contacts_tickets"];
    };
    "/contacts/{id}/unmerge": {
        parameters: {
        };
        /** Undo the merge of a contact, by its own id. */
        post: operations["post_contacts_unmerge"];
    };
    "/counts": {
        parameters: {
        };
        /** Read the numbers beside the lists, each up to 1000, and of your notifications. */
        get: operations["get_counts"];
    };
    "/deliveries": {
        parameters: {
        };
        /** List deliveries, newest first. `status=outbox` means all that are not settled: `undecided` those that want a person’s word, `leaving` those that leave by themselves. */
        get: operations["get_deliveries"];
    };
    "/deliveries/{id}": {
        parameters: {
        };
        /** Read a delivery with all attempts at it. */
        get: operations["get_deliveries_one"];
    };
    "/deliveries/{id}/resolve": {
        parameters: {
        };
        /** Decide on an uncertain delivery: it has left, or is to be sent again. `let_go` leaves that one, or a failed one, as it is. */
        post: operations["post_deliveries_resolve"];
    };
    "/deliveries/{id}/retry": {
        parameters: {
        };
        /** Try a delivery again now that waits after a failed attempt, or has failed. */
        post: operations["post_deliveries_retry"];
    };
    "/doctor": {
        parameters: {
        };
        /**
         * Look at all that this helpdesk stands on: what is so, and what to do.
         * @description Asks the database, DNS, relays and model servers side by side, each with a limit; takes 13 seconds at most and changes nothing.
         */
        get: operations["get_doctor"];
    };
    "/domains": {
        parameters: {
        };
        /** List the domains whose mail is signed, with the DNS records that each should have. */
        get: operations["get_domains"];
        /** Make a DKIM key for a domain. Its mail is signed from now on. */
        post: operations["post_domains"];
    };
    "/domains/{id}": {
        parameters: {
        };
        /** Read a domain and what DNS said when it was last asked. */
        get: operations["get_domains_one"];
        /** Sign no more mail of a domain, and forget its key. */
        delete: operations["delete_domains_one"];
    };
    "/domains/{id}/rotate": {
        parameters: {
        };
        /** Make a new DKIM key. It takes over once its record is seen in DNS; until then the old one signs. */
        post: operations["post_domains_rotate"];
    };
    "/domains/{id}/verify": {
        parameters: {
        };
        /** Ask DNS for the records of a domain now, and hear of each what is wrong. */
        post: operations["post_domains_verify"];
    };
    "/drafts": {
        parameters: {
        };
        /** List drafts, newest first; with `status=proposed` the one that has waited longest first. */
        get: operations["get_drafts"];
        /** Propose a reply, an act or both for a ticket, from outside. It is checked as the assistant’s drafts are, supersedes the open one, and leaves only when somebody with `send` signs it. Takes If-Match, the ticket’s version. A `client_id` makes the call repeatable. */
        post: operations["post_drafts"];
    };
    "/drafts/{id}": {
        parameters: {
        };
        /** Read a draft with its evidence. */
        get: operations["get_drafts_one"];
        /** Rewrite the words of a waiting draft: its reply, and the notes of its forwards. Takes If-Match. */
        patch: operations["patch_drafts_one"];
    };
    "/drafts/{id}/approve": {
        parameters: {
        };
        /** Countersign a draft: send its reply, as it is or with other words, and do its acts. Takes If-Match. */
        post: operations["post_drafts_approve"];
    };
    "/drafts/{id}/reject": {
        parameters: {
        };
        /** Decline a draft, with the reason. Takes If-Match. */
        post: operations["post_drafts_reject"];
    };
    "/drafts/{id}/translations": {
        parameters: {
        };
        /** Translate a draft for its reviewer. The translation is never sent. */
        post: operations["post_drafts_translations"];
    };
    "/erasures/{id}": {
        parameters: {
        };
        /** Read how far an erasure is, and what it deleted, blanked and kept of each table, and why. */
        get: operations["get_erasures_one"];
    };
    "/events": {
        parameters: {
        };
        /** Read the event log, oldest first, after an event that you have. */
        get: operations["get_events"];
    };
    "/events/stream": {
        parameters: {
        };
        /** Follow the event log as server-sent events: ids only, after Last-Event-ID (or `?after=`), else from now. */
        get: operations["get_events_stream"];
    };
    "/files/{id}": {
        parameters: {
        };
        /** Download an attachment at the address that was given for it. */
        get: operations["get_files_one"];
    };
    "/followed/{token}": {
        parameters: {
        };
        /** A link in a mail. It leads on to where the mail says. */
        get: operations["get_followed_one"];
    };
    "/getting-started": {
        parameters: {
        };
        /** Read how far this desk is with its first steps. */
        get: operations["get_getting_started"];
    };
    "/getting-started/dismiss": {
        parameters: {
        };
        /** Put the first steps away: an admin for the whole desk, others for themselves. */
        post: operations["post_getting_started_dismiss"];
    };
    "/getting-started/resume": {
        parameters: {
        };
        /** Bring the first steps back, for whom dismissing them would put them away. */
        post: operations["post_getting_started_resume"];
    };
    "/held": {
        parameters: {
        };
        /** List the mail that waits for a person, newest first. */
        get: operations["get_held"];
    };
    "/held/{id}": {
        parameters: {
        };
        /** Read a held mail. */
        get: operations["get_held_one"];
    };
    "/held/{id}/discard": {
        parameters: {
        };
        /** Put a held mail away. Its bytes stay. */
        post: operations["post_held_discard"];
    };
    "/held/{id}/release": {
        parameters: {
        };
        /** Send a held mail through the walk again, with a person’s word for it. */
        post: operations["post_held_release"];
    };
    "/held/decide": {
        parameters: {
        };
        /** Release or discard many mails at once. Each is decided by itself; what refuses says why. */
        post: operations["post_held_decide"];
    };
    "/images/{id}/{number}": {
        parameters: {
        };
        /** Fetch a remote image of a mail through our own server, with the grant of its message. */
        get: operations["get_images_one"];
    };
    "/inbound/mailgun": {
        parameters: {
        };
        /** Take a mail from a route of Mailgun. */
        post: operations["post_inbound_mailgun"];
    };
    "/inbound/mailgun/mime": {
        parameters: {
        };
        /** Take a mail from a route of Mailgun. */
        post: operations["post_inbound_mailgun_mime"];
    };
    "/inbound/message": {
        parameters: {
        };
        /** Take what a person wrote into a form, signed. */
        post: operations["post_inbound_message"];
    };
    "/inbound/postmark/{secret}": {
        parameters: {
        };
        /** Take a mail from Postmark’s inbound webhook. */
        post: operations["post_inbound_postmark_one"];
    };
    "/inbound/raw": {
        parameters: {
        };
        /** Take a mail as it is, signed. */
        post: operations["post_inbound_raw"];
    };
    "/inbound/ses": {
        parameters: {
        };
        /** Take mail that Amazon SES hands on through SNS. */
        post: operations["post_inbound_ses"];
    };
    "/ledger": {
        parameters: {
        };
        /** Read the sum that always comes out: received = filed + held + ignored + pending. */
        get: operations["get_ledger"];
    };
    "/macros": {
        parameters: {
        };
        /** List the saved replies that also tag, assign or change the status. */
        get: operations["get_macros"];
    };
    "/mail-imports": {
        parameters: {
        };
        /** List imports of past mail, the newest first. */
        get: operations["get_mail_imports"];
        /** Import past mail into a mailbox, from an mbox file. It becomes closed tickets; nobody is answered, notified or mailed, and what the mailbox has already is skipped. */
        post: operations["post_mail_imports"];
    };
    "/mail-imports/{id}": {
        parameters: {
        };
        /** Read an import of past mail: how far it is, and why mails were skipped. */
        get: operations["get_mail_imports_one"];
    };
    "/mail-imports/{id}/cancel": {
        parameters: {
        };
        /** Stop an import of past mail. What it filed stays. */
        post: operations["post_mail_imports_cancel"];
    };
    "/mail-imports/{id}/skips": {
        parameters: {
        };
        /** List the mails that an import did not file, in the order of the file. */
        get: operations["get_mail_imports_skips"];
    };
    "/mailbox-figures": {
        parameters: {
        };
        /** Read what became of the mail that left in the last 30 days, by mailbox. */
        get: operations["get_mailbox_figures"];
    };
    "/mailboxes": {
        parameters: {
        };
        /** List the mailboxes within reach. */
        get: operations["get_mailboxes"];
        /** Make an address that mail is accepted for at once. A `client_id` makes the call repeatable. */
        post: operations["post_mailboxes"];
    };
    "/mailboxes/{id}": {
        parameters: {
        };
        /** Read a mailbox. */
        get: operations["get_mailboxes_one"];
        /** Refuse mail to this address from now on. Its tickets stay. */
        delete: operations["delete_mailboxes_one"];
        /** Change a mailbox. */
        patch: operations["patch_mailboxes_one"];
    };
    "/mailboxes/{id}/figures": {
        parameters: {
        };
        /** Read what became of the mail that left a mailbox in the last 30 days. */
        get: operations["get_mailboxes_figures"];
    };
    "/mailboxes/{id}/imap": {
        parameters: {
        };
        /** Read from where a mailbox reads mail by IMAP, and how that goes. */
        get: operations["get_mailboxes_imap"];
        /** Say from where a mailbox reads mail by IMAP. It begins within seconds. */
        put: operations["put_mailboxes_imap"];
        /** Read no more mail by IMAP. What was read stays. */
        delete: operations["delete_mailboxes_imap"];
    };
    "/mailboxes/{id}/imap/test": {
        parameters: {
        };
        /** Sign in and open the folder, and hear what the server says. With a body: before it is stored. */
        post: operations["post_mailboxes_imap_test"];
    };
    "/mailboxes/{id}/inbound-secret": {
        parameters: {
        };
        /** Make the secret that mail over HTTP is proven with, and end the one before. */
        post: operations["post_mailboxes_inbound_secret"];
    };
    "/mailboxes/{id}/mirror": {
        parameters: {
        };
        /** Read where the mail of a mailbox is copied to, and how that goes. */
        get: operations["get_mailboxes_mirror"];
        /** Say to which IMAP account the mail of a mailbox is copied. It begins within seconds. */
        put: operations["put_mailboxes_mirror"];
        /** Copy no more mail. What was copied stays where it is. */
        delete: operations["delete_mailboxes_mirror"];
    };
    "/mailboxes/{id}/mirror/test": {
        parameters: {
        };
        /** Sign in and open the folders, and hear what the server says. With a body: before it is stored. */
        post: operations["post_mailboxes_mirror_test"];
    };
    "/mailboxes/{id}/pause": {
        parameters: {
        };
        /** Pause a mailbox. */
        post: operations["post_mailboxes_pause"];
    };
    "/mailboxes/{id}/resume": {
        parameters: {
        };
        /** Let a paused mailbox go on. */
        post: operations["post_mailboxes_resume"];
    };
    "/mailboxes/{id}/test": {
        parameters: {
        };
        /** Check how a mailbox's mail leaves and arrives, with the servers' own words. Nothing is sent. */
        post: operations["post_mailboxes_test"];
    };
    "/me": {
        parameters: {
        };
        /** Read who you are and what you may do. */
        get: operations["get_me"];
        /** Change your own name, your preferences, or your password with the present one. The last ends your other sessions. */
        patch: operations["patch_me"];
    };
    "/me/app-passwords": {
        parameters: {
        };
        /** List the passwords of your mail programs, the newest first. */
        get: operations["get_me_app_passwords"];
        /** Make a password with which a mail program of yours sends as the mailboxes that you reach. */
        post: operations["post_me_app_passwords"];
    };
    "/me/app-passwords/{id}": {
        parameters: {
        };
        /** End a password of a mail program, at once. */
        delete: operations["delete_me_app_passwords_one"];
    };
    "/me/desk-visit": {
        parameters: {
        };
        /** Say that you have the desk before your eyes: you are mailed and pushed nothing meanwhile. */
        put: operations["put_me_desk_visit"];
    };
    "/me/notifications": {
        parameters: {
        };
        /** List your notifications, the newest first: mentions, tickets assigned to you, todos due. */
        get: operations["get_me_notifications"];
    };
    "/me/notifications/{id}/read": {
        parameters: {
        };
        /** Mark one of your notifications as read. */
        post: operations["post_me_notifications_read"];
    };
    "/me/notifications/read": {
        parameters: {
        };
        /** Mark all your notifications as read, or those on one ticket. */
        post: operations["post_me_notifications_read_all"];
    };
    "/me/passkeys": {
        parameters: {
        };
        /** Add a passkey, out of what the browser answered to its options. */
        post: operations["post_me_passkeys"];
    };
    "/me/passkeys/{id}": {
        parameters: {
        };
        /** Remove a passkey. It signs nobody in any more. */
        delete: operations["delete_me_passkeys_one"];
        /** Rename a passkey. */
        patch: operations["patch_me_passkeys_one"];
    };
    "/me/passkeys/options": {
        parameters: {
        };
        /** Begin a passkey: what `navigator.credentials.create` takes, as JSON. */
        post: operations["post_me_passkeys_options"];
    };
    "/me/picture": {
        parameters: {
        };
        /** Set your picture: a square JPEG or PNG of at most 512 pixels. */
        put: operations["put_me_picture"];
        /** Take your picture away: your initials stand for you. */
        delete: operations["delete_me_picture"];
    };
    "/me/push": {
        parameters: {
        };
        /** Read whether your browser shows your notifications, and the key to subscribe with. */
        get: operations["get_me_push"];
        /** Have this browser show your notifications by Web Push, until you sign out in it. */
        put: operations["put_me_push"];
        /** Have this browser show no notifications any more. */
        delete: operations["delete_me_push"];
    };
    "/me/push/test": {
        parameters: {
        };
        /** Send this browser a notification to try it. */
        post: operations["post_me_push_test"];
    };
    "/me/recovery-codes": {
        parameters: {
        };
        /** Make new recovery codes. The old ones end. */
        post: operations["post_me_recovery_codes"];
    };
    "/me/second-factor": {
        parameters: {
        };
        /** Read what you sign in with besides a password. */
        get: operations["get_me_second_factor"];
    };
    "/me/signature": {
        parameters: {
        };
        /** Read what your emails end with. */
        get: operations["get_me_signature"];
        /** Set what your emails end with, whole. Emails that no person sends have the mailbox’s signature. */
        put: operations["put_me_signature"];
    };
    "/me/totp": {
        parameters: {
        };
        /** Make the secret for an authenticator app. Sign-in asks for codes once one was confirmed. */
        post: operations["post_me_totp"];
    };
    "/me/totp/confirm": {
        parameters: {
        };
        /** Turn two-step verification on, by a first code of the app. */
        post: operations["post_me_totp_confirm"];
    };
    "/me/totp/disable": {
        parameters: {
        };
        /** Turn two-step verification off. The recovery codes end with it. */
        post: operations["post_me_totp_disable"];
    };
    "/me/unsent-mail": {
        parameters: {
        };
        /** Read the new mail that you are writing and have not sent; version 0 when there is none. */
        get: operations["get_me_unsent_mail"];
        /** Keep the new mail that you are writing. One without content is taken away. */
        put: operations["put_me_unsent_mail"];
    };
    "/me/unsent-texts": {
        parameters: {
        };
        /** List what you are writing on a ticket and have not sent. */
        get: operations["get_me_unsent_texts"];
    };
    "/me/unsent-texts/{ticketId}/{kind}": {
        parameters: {
        };
        /** Keep what you have written on a ticket so far. An empty text without options takes it away. */
        put: operations["put_me_unsent_texts_one"];
    };
    "/messages": {
        parameters: {
        };
        /** Answer the contact of a ticket: the same as /tickets/{id}/reply. Takes If-Match, the ticket’s version. */
        post: operations["post_messages"];
    };
    "/messages/{id}": {
        parameters: {
        };
        /** Read a message or note. */
        get: operations["get_messages_one"];
    };
    "/messages/{id}/attachments": {
        parameters: {
        };
        /** Download all files of a message as one ZIP. */
        get: operations["get_messages_attachments"];
    };
    "/messages/{id}/cancel": {
        parameters: {
        };
        /** Take a queued message back before it leaves. Its draft, or the one that it superseded, is open again, and the ticket is as before, unless something has happened since. */
        post: operations["post_messages_cancel"];
    };
    "/messages/{id}/images": {
        parameters: {
        };
        /** Let the remote images of a mail be fetched, this once or for its sender always. */
        post: operations["post_messages_images"];
    };
    "/messages/{id}/move": {
        parameters: {
        };
        /** Put a message into another ticket or a new one. Moving it back undoes it. */
        post: operations["post_messages_move"];
    };
    "/messages/{id}/raw": {
        parameters: {
        };
        /** Download the exact bytes of a mail that came in. */
        get: operations["get_messages_raw"];
    };
    "/messages/{id}/send-now": {
        parameters: {
        };
        /** Let a message leave now that waits for its time. */
        post: operations["post_messages_send_now"];
    };
    "/messages/{id}/translations": {
        parameters: {
        };
        /** Translate a message for its readers in the team. Made once for each language and content. */
        post: operations["post_messages_translations"];
    };
    "/model-servers": {
        parameters: {
        };
        /** List the servers whose models assistants may ask. Never their keys. */
        get: operations["get_model_servers"];
        /** Add a model server. Private addresses are allowed. */
        post: operations["post_model_servers"];
    };
    "/model-servers/{id}": {
        parameters: {
        };
        /** Read a model server. */
        get: operations["get_model_servers_one"];
        /** Remove a model server and its key. Conflicts while an assistant uses it. */
        delete: operations["delete_model_servers_one"];
        /** Change a model server. Another address needs its key again; `prices` replaces those set. */
        patch: operations["patch_model_servers_one"];
    };
    "/model-servers/{id}/test": {
        parameters: {
        };
        /** Ask a model server for its models, and one of them for a word; hear what it says. */
        post: operations["post_model_servers_test"];
    };
    "/opened/{token}": {
        parameters: {
        };
        /** The image in a mail that tells that it was opened. */
        get: operations["get_opened_one"];
    };
    "/passkey-challenges": {
        parameters: {
        };
        /** Begin a sign-in by passkey: what `navigator.credentials.get` takes, as JSON. */
        post: operations["post_passkey_challenges"];
    };
    "/password-resets": {
        parameters: {
        };
        /** Have a link to set a new password mailed. The answer is the same whether or not somebody signs in with the address. */
        post: operations["post_password_resets"];
    };
    "/presence": {
        parameters: {
        };
        /** List who has which ticket within your reach open, by window. `presence` in the stream tells changes. */
        get: operations["get_presence"];
    };
    "/raw-emails": {
        parameters: {
        };
        /** List every mail that ever arrived, newest first, whatever became of it. */
        get: operations["get_raw_emails"];
    };
    "/raw-emails/{id}": {
        parameters: {
        };
        /** Read what became of a mail, and why. */
        get: operations["get_raw_emails_one"];
    };
    "/raw-emails/{id}/preview": {
        parameters: {
        };
        /** Read what a mail says without filing it: nothing is stored, nothing fetched. */
        get: operations["get_raw_emails_preview"];
    };
    "/raw-emails/{id}/raw": {
        parameters: {
        };
        /** Download the exact bytes of a mail. */
        get: operations["get_raw_emails_raw"];
    };
    "/raw-emails/{id}/release": {
        parameters: {
        };
        /** Send a held or ignored mail through the walk again, with a person’s word for it. */
        post: operations["post_raw_emails_release"];
    };
    "/relays": {
        parameters: {
        };
        /** List the servers that mail leaves through. */
        get: operations["get_relays"];
        /** Add a relay for a mailbox or for all; the second one is the fallback. Mail uses it at once. */
        post: operations["post_relays"];
    };
    "/relays/{id}": {
        parameters: {
        };
        /** Read a relay. */
        get: operations["get_relays_one"];
        /** Send no more through a relay. Its fallback becomes the first. */
        delete: operations["delete_relays_one"];
        /** Change a relay. Mail uses it as it is then, at once. */
        patch: operations["patch_relays_one"];
    };
    "/relays/{id}/test": {
        parameters: {
        };
        /** Connect and sign in to a relay, and hear what the server says. With changes: before they are stored. */
        post: operations["post_relays_test"];
    };
    "/relays/try": {
        parameters: {
        };
        /** Connect and sign in to a relay before it is stored, and hear what the server says. */
        post: operations["post_relays_try"];
    };
    "/reports/overview": {
        parameters: {
        };
        /** Read every figure of a period, with the totals of the period before. */
        get: operations["get_reports_overview"];
    };
    "/reports/overview/csv": {
        parameters: {
        };
        /** Download one table of the figures of a period as CSV. */
        get: operations["get_reports_overview_csv"];
    };
    "/rules": {
        parameters: {
        };
        /** List the rules in the order in which they work. */
        get: operations["get_rules"];
        /** Make a rule for new mail, the last in order. It works once it is `enabled`. */
        post: operations["post_rules"];
    };
    "/rules/{id}": {
        parameters: {
        };
        /** Read a rule. */
        get: operations["get_rules_one"];
        /** Archive a rule. What it did stays. */
        delete: operations["delete_rules_one"];
        /** Change a rule, or switch it on or off. Takes If-Match. */
        patch: operations["patch_rules_one"];
    };
    "/rules/{id}/apply": {
        parameters: {
        };
        /** Do what a saved rule says to the tickets that its dry run names, in the background. Takes If-Match. It is an act of yours, and undone as one. */
        post: operations["post_rules_apply"];
    };
    "/rules/{id}/dry-run": {
        parameters: {
        };
        /** Say which tickets a saved rule would have changed, over the mail of the last 7 days, or more. */
        post: operations["post_rules_dry_run_one"];
    };
    "/rules/dry-run": {
        parameters: {
        };
        /** Say which tickets a rule would have changed, over the mail of the last 7 days. Nothing is saved or changed. */
        post: operations["post_rules_dry_run"];
    };
    "/rules/order": {
        parameters: {
        };
        /** Put the rules into the order in which they work. Those left out follow. */
        put: operations["put_rules_order"];
    };
    "/runs": {
        parameters: {
        };
        /** List the assistants' runs, newest first. */
        get: operations["get_runs"];
    };
    "/runs/{id}": {
        parameters: {
        };
        /** Read a run with its steps. */
        get: operations["get_runs_one"];
    };
    "/runs/{id}/cancel": {
        parameters: {
        };
        /** Stop a run. Its ticket goes to people. */
        post: operations["post_runs_cancel"];
    };
    "/runs/{id}/resume": {
        parameters: {
        };
        /** Let a cancelled or failed run go on where it stopped. */
        post: operations["post_runs_resume"];
    };
    "/sample-data": {
        parameters: {
        };
        /** Read how many samples there are. */
        get: operations["get_sample_data"];
        /** Add sample tickets, contacts and articles for trying things out. Where there are some, nothing is added. Nothing of them is ever sent, and no report counts them. */
        post: operations["post_sample_data"];
        /** Remove all samples, with whatever was made on them. Answers how many went. A ticket to which real mail has come stays. */
        delete: operations["delete_sample_data"];
    };
    "/saved-replies": {
        parameters: {
        };
        /** List or search your saved replies and the shared ones, those most used first. */
        get: operations["get_saved_replies"];
        /** Save a reply, shared unless `personal`; with tags, a status or an assignee it is a macro. */
        post: operations["post_saved_replies"];
    };
    "/saved-replies/{id}": {
        parameters: {
        };
        /** Read a saved reply. */
        get: operations["get_saved_replies_one"];
        /** Archive a saved reply. */
        delete: operations["delete_saved_replies_one"];
        /** Change a saved reply. Takes If-Match. */
        patch: operations["patch_saved_replies_one"];
    };
    "/saved-replies/{id}/apply": {
        parameters: {
        };
        /** Send a saved reply to the ticket’s contact, with its tags, status and assignee. Refused while a placeholder is left. Takes If-Match of the ticket. */
        post: operations["post_saved_replies_apply"];
    };
    "/saved-replies/{id}/render": {
        parameters: {
        };
        /** Fill a saved reply in for a ticket, or for a new mail from a mailbox. Nothing is stored, sent or counted. */
        post: operations["post_saved_replies_render"];
    };
    "/sessions": {
        parameters: {
        };
        /** List where you are signed in, the last used first. */
        get: operations["get_sessions"];
        /** Sign out everywhere but here. */
        delete: operations["delete_sessions"];
    };
    "/sessions/{id}": {
        parameters: {
        };
        /** Sign out in one place. */
        delete: operations["delete_sessions_one"];
    };
    "/single-sign-on": {
        parameters: {
        };
        /** Read the provider by which people sign in. Never its client secret. */
        get: operations["get_single_sign_on"];
        /** Set the provider by which people sign in. It goes before what the environment sets. */
        put: operations["put_single_sign_on"];
        /** Remove the provider. Who has no password then needs a link to set one. */
        delete: operations["delete_single_sign_on"];
    };
    "/single-sign-on/test": {
        parameters: {
        };
        /** Ask the provider who it is, for its keys, and whether it knows our client; hear what it says. */
        post: operations["post_single_sign_on_test"];
    };
    "/slas": {
        parameters: {
        };
        /** List the SLA policies that are on, in the order in which they apply. */
        get: operations["get_slas"];
        /** Switch an SLA policy on, the last in order. Mail that waits already counts from now. */
        post: operations["post_slas"];
    };
    "/slas/{id}": {
        parameters: {
        };
        /** Read an SLA policy. */
        get: operations["get_slas_one"];
        /** Switch an SLA policy off. It is kept for what it said. */
        delete: operations["delete_slas_one"];
        /** Change an SLA policy; tickets that are not closed are worked out anew. Takes If-Match. */
        patch: operations["patch_slas_one"];
    };
    "/slas/order": {
        parameters: {
        };
        /** Put the policies into this order: the first that fits applies. Those left out follow. */
        put: operations["put_slas_order"];
    };
    "/suppressions": {
        parameters: {
        };
        /** List the addresses that we must not write to, newest first; lifted ones when asked for. */
        get: operations["get_suppressions"];
        /** Let no mail go to an address any more. One that stands already stays as it is. */
        post: operations["post_suppressions"];
    };
    "/suppressions/{id}/lift": {
        parameters: {
        };
        /** Let mail go to the address again, with the reason. */
        post: operations["post_suppressions_lift"];
    };
    "/surveys": {
        parameters: {
        };
        /** List what contacts were asked at the foot of a reply and what they said, newest first. */
        get: operations["get_surveys"];
    };
    "/surveys/{id}": {
        parameters: {
        };
        /** Read what a contact was asked and what they said. */
        get: operations["get_surveys_one"];
    };
    "/tags": {
        parameters: {
        };
        /** List the tags, most used first. */
        get: operations["get_tags"];
    };
    "/tags/{name}": {
        parameters: {
        };
        /** Take a tag away from all tickets. */
        delete: operations["delete_tags_one"];
        /** Rename a tag, wherever it is named, or color it. Refused for what the product sets itself. */
        patch: operations["patch_tags_one"];
    };
    "/tags/{name}/merge": {
        parameters: {
        };
        /** Merge a tag into another, which its tickets bear instead. */
        post: operations["post_tags_merge"];
    };
    "/teams": {
        parameters: {
        };
        /** List the teams that serve mailboxes within reach, by name. */
        get: operations["get_teams"];
        /** Make a team of users, to whom tickets can be assigned together. */
        post: operations["post_teams"];
    };
    "/teams/{id}": {
        parameters: {
        };
        /** End a team. Its tickets keep who has them. */
        delete: operations["delete_teams_one"];
        /** Change a team; `member_ids` replaces its members. */
        patch: operations["patch_teams_one"];
    };
    "/ticket-acts": {
        parameters: {
        };
        /** List what you did to tickets, newest first: your last 20 acts, and acts on many for a month. */
        get: operations["get_ticket_acts"];
        /** Do something to many tickets in the background: those named, all that match a filter now, or those whose drafts you were shown. */
        post: operations["post_ticket_acts"];
    };
    "/ticket-acts/{id}": {
        parameters: {
        };
        /** Read an act: how far it is, and which tickets it skipped and why. */
        get: operations["get_ticket_acts_one"];
    };
    "/ticket-acts/{id}/undo": {
        parameters: {
        };
        /** Undo your act: at once on one ticket, in the background on many. What somebody has changed since stays. */
        post: operations["post_ticket_acts_undo"];
    };
    "/tickets": {
        parameters: {
        };
        /** List tickets. `status=active`, the default, means open and in progress. */
        get: operations["get_tickets"];
        /** Write to somebody first: opens a ticket with a mail of ours. Until it leaves, /messages/{id}/cancel takes it back, and the ticket with it. A `client_id` makes the call repeatable. */
        post: operations["post_tickets"];
    };
    "/tickets/{id}": {
        parameters: {
        };
        /** Read a ticket with its messages, the draft that waits and the run that is live. */
        get: operations["get_tickets_one"];
        /** Change a ticket. Takes If-Match. */
        patch: operations["patch_tickets_one"];
    };
    "/tickets/{id}/assign": {
        parameters: {
        };
        /** Give a ticket to a user, with null to nobody, or to a team, which gives it to one of its members. */
        post: operations["post_tickets_assign"];
    };
    "/tickets/{id}/close": {
        parameters: {
        };
        /** Close a ticket. A resolution is kept as a note and never mailed. */
        post: operations["post_tickets_close"];
    };
    "/tickets/{id}/contact": {
        parameters: {
        };
        /** Give the ticket another contact: a former one by id, or anybody by address. Takes If-Match. */
        put: operations["put_tickets_contact"];
    };
    "/tickets/{id}/events": {
        parameters: {
        };
        /** List what happened to a ticket, oldest first. */
        get: operations["get_tickets_events"];
    };
    "/tickets/{id}/follow-up": {
        parameters: {
        };
        /** Cancel what would follow if the contact does not answer: the check-in, or closing the ticket. */
        delete: operations["delete_tickets_follow_up"];
    };
    "/tickets/{id}/form-sender/trust": {
        parameters: {
        };
        /** Trust the form, shop or group that wrote this ticket’s mail: its Reply-To is the contact from now on. */
        post: operations["post_tickets_form_sender_trust"];
    };
    "/tickets/{id}/forward": {
        parameters: {
        };
        /** Forward the ticket’s mails and files to others. Their answers come into this ticket and do not reach the contact. Until it leaves, /messages/{id}/cancel takes it back. */
        post: operations["post_tickets_forward"];
    };
    "/tickets/{id}/links": {
        parameters: {
        };
        /** Link a ticket to another one. */
        post: operations["post_tickets_links"];
    };
    "/tickets/{id}/links/{other}": {
        parameters: {
        };
        /** Remove the link of a ticket to another one. */
        delete: operations["delete_tickets_links_one"];
    };
    "/tickets/{id}/merge": {
        parameters: {
        };
        /** Merge a ticket into another of its mailbox, which has all entries from then on. Takes If-Match. /unmerge undoes it. */
        post: operations["post_tickets_merge"];
    };
    "/tickets/{id}/messages": {
        parameters: {
        };
        /** List the entries of a ticket, oldest first. */
        get: operations["get_tickets_messages"];
    };
    "/tickets/{id}/notes": {
        parameters: {
        };
        /** Add an internal note. It is never sent. */
        post: operations["post_tickets_notes"];
    };
    "/tickets/{id}/presence": {
        parameters: {
        };
        /** Say that you have a ticket open, and again every two seconds: it holds for 3.5 seconds. */
        put: operations["put_tickets_presence"];
        /** Say that a window of yours has left a ticket. */
        delete: operations["delete_tickets_presence"];
    };
    "/tickets/{id}/read": {
        parameters: {
        };
        /** Mark a ticket as read by the signed-in user. */
        post: operations["post_tickets_read"];
    };
    "/tickets/{id}/reopen": {
        parameters: {
        };
        /** Open a closed or snoozed ticket again. */
        post: operations["post_tickets_reopen"];
    };
    "/tickets/{id}/reply": {
        parameters: {
        };
        /** Answer the contact. The message waits in the outbox; until it leaves, /messages/{id}/cancel takes it back. */
        post: operations["post_tickets_reply"];
    };
    "/tickets/{id}/reply/preview": {
        parameters: {
        };
        /** See a reply as it would leave: signature, history, files. Nothing is stored or sent. */
        post: operations["post_tickets_reply_preview"];
    };
    "/tickets/{id}/run": {
        parameters: {
        };
        /** Ask the assistant to work on a ticket, with an instruction of your own. Its draft replaces an open one. */
        post: operations["post_tickets_run"];
    };
    "/tickets/{id}/runs": {
        parameters: {
        };
        /** List the assistant's runs at a ticket, newest first. */
        get: operations["get_tickets_runs"];
    };
    "/tickets/{id}/snooze": {
        parameters: {
        };
        /** Hide a ticket until a time, or until the contact writes. */
        post: operations["post_tickets_snooze"];
    };
    "/tickets/{id}/split": {
        parameters: {
        };
        /** Put some messages of a ticket into a new one that goes on from it. Moving them back undoes it. */
        post: operations["post_tickets_split"];
    };
    "/tickets/{id}/summary": {
        parameters: {
        };
        /** Read the summary of a long ticket, what it covers, and what is newer. */
        get: operations["get_tickets_summary"];
        /** Have a long ticket summed up, or its summary renewed. */
        post: operations["post_tickets_summary"];
    };
    "/tickets/{id}/tags/{name}": {
        parameters: {
        };
        /** Tag a ticket. One that bears the tag stays as it is. */
        put: operations["put_tickets_tags_one"];
        /** Take a tag away from a ticket. One that does not bear it stays as it is. */
        delete: operations["delete_tickets_tags_one"];
    };
    "/tickets/{id}/unmerge": {
        parameters: {
        };
        /** Undo the merge of a ticket. Its entries go back to it, with mail received for it since. Takes If-Match. */
        post: operations["post_tickets_unmerge"];
    };
    "/tickets/{id}/unread": {
        parameters: {
        };
        /** Mark a ticket as unread by the signed-in user. */
        post: operations["post_tickets_unread"];
    };
    "/tickets/count": {
        parameters: {
        };
        /** Count the tickets that a list with the same filters has. */
        get: operations["get_tickets_count"];
    };
    "/tickets/preview": {
        parameters: {
        };
        /** See a first mail as it would leave: signature, files. Nothing is stored or sent. */
        post: operations["post_tickets_preview"];
    };
    "/todos": {
        parameters: {
        };
        /** List todos, those due first on top. */
        get: operations["get_todos"];
        /** Note something to do about a ticket. */
        post: operations["post_todos"];
    };
    "/todos/{id}/done": {
        parameters: {
        };
        /** Tick a todo off, or with `done: false` take the tick back. */
        post: operations["post_todos_done"];
    };
    "/trusted-image-senders": {
        parameters: {
        };
        /** List the senders whose remote images are always shown. */
        get: operations["get_trusted_image_senders"];
    };
    "/trusted-image-senders/{address}": {
        parameters: {
        };
        /** Block the remote images of a sender again. */
        delete: operations["delete_trusted_image_senders_one"];
    };
    "/uploads": {
        parameters: {
        };
        /** Keep a file for a reply that is still being written. Its id then stands among the attachment_ids of the reply; unused it goes after a day. */
        post: operations["post_uploads"];
    };
    "/uploads/{id}": {
        parameters: {
        };
        /** Read what an upload is. Only who made it sees it. */
        get: operations["get_uploads_one"];
        /** Take an upload away. */
        delete: operations["delete_uploads_one"];
    };
    "/uploads/{id}/content": {
        parameters: {
        };
        /** Download an upload. `inline=1` shows it instead, if it is a common image. */
        get: operations["get_uploads_content"];
    };
    "/users": {
        parameters: {
        };
        /** List the people of the team, oldest first. */
        get: operations["get_users"];
        /** Add a person to the team. Without a password they are invited, and set it by a link. */
        post: operations["post_users"];
    };
    "/users/{id}": {
        parameters: {
        };
        /** Read a user. */
        get: operations["get_users_one"];
        /** Change a user. `disabled` ends their access at once. */
        patch: operations["patch_users_one"];
    };
    "/users/{id}/invitation": {
        parameters: {
        };
        /** Invite a person who has set no password yet again. The earlier link stops working. */
        post: operations["post_users_invitation"];
    };
    "/users/{id}/password-reset": {
        parameters: {
        };
        /** Send a person a link to set a new password. Until they do, nothing changes. */
        post: operations["post_users_password_reset"];
    };
    "/users/{id}/picture/{version}": {
        parameters: {
        };
        /** Read a person’s picture, of the version that the user names. It never changes. */
        get: operations["get_users_picture_one"];
    };
    "/users/{id}/second-factor": {
        parameters: {
        };
        /** Let a user who lost their second factor sign in by password alone. Ends their sessions. */
        delete: operations["delete_users_second_factor"];
    };
    "/views": {
        parameters: {
        };
        /** List your views and the shared ones, in your order. */
        get: operations["get_views"];
        /** Keep a filter of the list as a view, shared unless `personal`. */
        post: operations["post_views"];
    };
    "/views/{id}": {
        parameters: {
        };
        /** Read a view. */
        get: operations["get_views_one"];
        /** Delete a view. Its tickets stay. */
        delete: operations["delete_views_one"];
        /** Change a view. Takes If-Match. */
        patch: operations["patch_views_one"];
    };
    "/views/counts": {
        parameters: {
        };
        /** Count the tickets of each view, exactly. */
        get: operations["get_views_counts"];
    };
    "/views/order": {
        parameters: {
        };
        /** Put the views into an order of your own. Those left out follow. */
        put: operations["put_views_order"];
    };
    "/webhooks": {
        parameters: {
        };
        /** List the webhooks, newest first, without their secrets. */
        get: operations["get_webhooks"];
        /** Tell a program outside of events from now on (Standard Webhooks 1.0). Its secret is told this once. */
        post: operations["post_webhooks"];
    };
    "/webhooks/{id}": {
        parameters: {
        };
        /** Read a webhook. */
        get: operations["get_webhooks_one"];
        /** Delete a webhook with its deliveries. */
        delete: operations["delete_webhooks_one"];
        /** Change a webhook, or turn it off or on. What happens while it is off is not told later. */
        patch: operations["patch_webhooks_one"];
    };
    "/webhooks/{id}/deliveries": {
        parameters: {
        };
        /** List what was sent, or is to be, newest first. What is over stays for 30 days. */
        get: operations["get_webhooks_deliveries"];
    };
    "/webhooks/{id}/redeliver": {
        parameters: {
        };
        /** Send a delivery again, with the same webhook-id and the whole schedule of attempts. */
        post: operations["post_webhooks_redeliver"];
    };
    "/webhooks/{id}/rotate-secret": {
        parameters: {
        };
        /** Give a webhook a new secret, told this once. The former one signs too for 24 hours. */
        post: operations["post_webhooks_rotate_secret"];
    };
    "/webhooks/{id}/test": {
        parameters: {
        };
        /** Send `webhook.test` now, once, and hear what came of it. */
        post: operations["post_webhooks_test"];
    };
    "/ws": {
        parameters: {
        };
        /** Follow the event log by WebSocket: as the stream, a JSON text for each. The key is a header, as ever. */
        get: operations["get_ws"];
    };
}
export interface components {
    schemas: {
        AccountLink: {
            email: string;
            /** Format: date-time */
            expires_at: string;
            /** @enum {string} */
            kind: "invitation" | "reset";
            name: string;
        };
        AddedUser: {
            /**
             * @description What the desk shows them once a ticket is answered, closed or snoozed.
             * @enum {string}
             */
            after_act: "next" | "previous" | "list" | "stay";
            /** @description Since when teams give them no tickets. */
            away_at: string | null;
            /** Format: date-time */
            created_at: string;
            disabled_at: string | null;
            email: string;
            id: string;
            /** @description The last one that was sent, until the person has set a password. */
            invitation: components["schemas"]["Invitation"] | null;
            /** @description Whether their lists of tickets show how the newest email begins. */
            list_preview: boolean;
            /** @description Null means every mailbox. */
            mailbox_ids: string[] | null;
            name: string;
            /** @description Whether they are mailed their unread notifications while they are away. */
            notify_away: boolean;
            /** @description Whether they are mailed, at most once an hour, about drafts and tickets that wait for them. */
            notify_reviews: boolean;
            /** @description The version of their picture: `GET /users/{id}/picture/{version}`; null without one. */
            picture: string | null;
            /** @description What foreign mail is translated into for them, as ISO 639-1; null: their browser’s language. */
            reading_language: string | null;
            /** @enum {string} */
            role: "admin" | "member" | "viewer";
            /** @description In which time zone they see times, by its IANA name; null: their browser’s. */
            time_zone: string | null;
            /** @description The link, once, for you to pass on, when no mail can be sent; null when it is mailed. */
            url: string | null;
        };
        Address: {
            address: string;
            name: string | null;
        };
        ApiKey: {
            /** Format: date-time */
            created_at: string;
            hint: string;
            id: string;
            last_used_at: string | null;
            mailbox_ids: string[] | null;
            name: string;
            revoked_at: string | null;
            scopes: ("read" | "write" | "propose" | "send" | "admin" | "metrics")[];
            /** @description Only tickets that bear one of these tags are in its reach; null: all. Empty once they are all gone. */
            tags: string[] | null;
        };
        AppPassword: {
            /** Format: date-time */
            created_at: string;
            id: string;
            /** @description To the minute. */
            last_used_at: string | null;
            /** @description The network address that signed in last. */
            last_used_from: string | null;
            name: string;
        };
        Article: {
            /** @enum {string} */
            audience: "public" | "internal";
            body: string;
            client_id: string | null;
            /** Format: date-time */
            created_at: string;
            created_by: string;
            id: string;
            /** @description ISO 639-1; null when it could not be detected. */
            language: string | null;
            /** @description False when a person gave the language. */
            language_detected: boolean;
            mailbox_id: string | null;
            owner_id: string | null;
            published_at: string | null;
            published_by: string | null;
            /** @description When somebody last said that it is still right. */
            reviewed_at: string | null;
            reviewed_by: string | null;
            /** @description Where it was imported from. */
            source: {
                /** @description Since when the source no longer has it. */
                gone_at: string | null;
                id: string;
                /** @enum {string} */
                kind: "folder" | "csv" | "website" | "help_centre";
                name: string;
                /** @description Of the article itself, where the source has one. */
                url: string | null;
            } | null;
            /** @enum {string} */
            status: "draft" | "published";
            title: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
        };
        ArticleComparison: {
            body: {
                /** @enum {string} */
                kind: "same" | "added" | "removed";
                text: string;
            }[];
            from: components["schemas"]["ArticleVersion"];
            /** @description In the order of reading; removed passages before what replaces them. */
            title: {
                /** @enum {string} */
                kind: "same" | "added" | "removed";
                text: string;
            }[];
            to: components["schemas"]["ArticleVersion"];
        };
        ArticleGap: {
            article_id: string | null;
            /** Format: date-time */
            created_at: string;
            id: string;
            language: string | null;
            /** Format: date-time */
            last_handed_off_at: string;
            mailbox_id: string;
            /** @description As it was first asked, without names, addresses and numbers. */
            question: string;
            settled_at: string | null;
            settled_by: string | null;
            /**
             * @description `drafted` while its article is a draft, `closed` once that was published.
             * @enum {string}
             */
            status: "open" | "drafted" | "closed" | "dismissed";
            ticket_count: number;
            /** @description Handed off for want of this article, the latest first, 50 at most. */
            tickets: {
                /** @description Whether a person has answered it since. */
                answered: boolean;
                /** Format: date-time */
                handed_off_at: string;
                id: string;
                number: number;
                question: string;
                subject: string | null;
            }[];
        };
        ArticleGapWithProposal: {
            article_id: string | null;
            /** Format: date-time */
            created_at: string;
            id: string;
            language: string | null;
            /** Format: date-time */
            last_handed_off_at: string;
            mailbox_id: string;
            /** @description Null while nobody has answered its tickets. */
            proposal: components["schemas"]["ArticleProposal"] | null;
            /** @description As it was first asked, without names, addresses and numbers. */
            question: string;
            settled_at: string | null;
            settled_by: string | null;
            /**
             * @description `drafted` while its article is a draft, `closed` once that was published.
             * @enum {string}
             */
            status: "open" | "drafted" | "closed" | "dismissed";
            ticket_count: number;
            /** @description Handed off for want of this article, the latest first, 50 at most. */
            tickets: {
                /** @description Whether a person has answered it since. */
                answered: boolean;
                /** Format: date-time */
                handed_off_at: string;
                id: string;
                number: number;
                question: string;
                subject: string | null;
            }[];
        };
        ArticleHit: {
            /** @enum {string} */
            audience: "public" | "internal";
            body: string;
            /** @description Those that fit best, best first. */
            chunks: {
                heading: string;
                language: string | null;
                text: string;
            }[];
            id: string;
            /** @description 0 to 1, comparable across searches: how much of what was asked the article speaks of. */
            score: number;
            snippet: string;
            title: string;
        };
        ArticleImport: {
            counts: {
                changed: number;
                /** @description Articles that the source no longer has; they are marked, not archived. */
                gone: number;
                new: number;
                skipped: number;
                total: number;
                unchanged: number;
                waiting: number;
            };
            /** Format: date-time */
            created_at: string;
            error: string | null;
            /** @description The same by its code. */
            error_told: components["schemas"]["Told"] | null;
            file_name: string | null;
            finished_at: string | null;
            id: string;
            /** @enum {string} */
            kind: "folder" | "csv" | "website" | "help_centre";
            /** @description Whether its items are known yet: until then, `total` grows. */
            listed: boolean;
            mailbox_id: string | null;
            /** @description The clock began it, not a person. */
            scheduled: boolean;
            source_id: string;
            source_name: string;
            started_at: string | null;
            started_by: string;
            /** @enum {string} */
            status: "queued" | "running" | "finished" | "failed" | "cancelled";
            /** @description The source had more than is read, so nothing was marked as gone. */
            truncated: boolean;
        };
        ArticleImportItem: {
            article_id: string | null;
            detail: string | null;
            name: string;
            position: number;
            reason: ("empty" | "too_large" | "bad_path" | "invalid" | "duplicate" | "draft" | "robots" | "no_index" | "other_host" | "not_public" | "not_found" | "not_html" | "unreachable" | "unreadable" | "edited_here" | "archived_here") | null;
            /** @enum {string} */
            status: "waiting" | "new" | "changed" | "unchanged" | "skipped" | "gone";
            url: string | null;
        };
        ArticleImportWithErrors: {
            counts: {
                changed: number;
                /** @description Articles that the source no longer has; they are marked, not archived. */
                gone: number;
                new: number;
                skipped: number;
                total: number;
                unchanged: number;
                waiting: number;
            };
            /** Format: date-time */
            created_at: string;
            error: string | null;
            /** @description The same by its code. */
            error_told: components["schemas"]["Told"] | null;
            /** @description The first 100 items that were skipped, and why. */
            errors: components["schemas"]["ArticleImportItem"][];
            file_name: string | null;
            finished_at: string | null;
            id: string;
            /** @enum {string} */
            kind: "folder" | "csv" | "website" | "help_centre";
            /** @description Whether its items are known yet: until then, `total` grows. */
            listed: boolean;
            mailbox_id: string | null;
            /** @description The clock began it, not a person. */
            scheduled: boolean;
            source_id: string;
            source_name: string;
            started_at: string | null;
            started_by: string;
            /** @enum {string} */
            status: "queued" | "running" | "finished" | "failed" | "cancelled";
            /** @description The source had more than is read, so nothing was marked as gone. */
            truncated: boolean;
        };
        ArticleProposal: {
            /** @description Markdown. Empty when the answers hold nothing but the contacts’ own matters. */
            body: string;
            /** @description How many sentences about single contacts were left out. */
            left_out: number;
            /** @description The tickets whose answers it is made of. */
            ticket_numbers: number[];
            title: string;
        };
        ArticleSource: {
            articles: number;
            /** @enum {string} */
            audience: "public" | "internal";
            /** Format: date-time */
            created_at: string;
            created_by: string;
            /** @description How often a website is read again; null: by hand. */
            every_hours: number | null;
            gone: number;
            id: string;
            /** @enum {string} */
            kind: "folder" | "csv" | "website" | "help_centre";
            language: string | null;
            mailbox_id: string | null;
            name: string;
            next_read_at: string | null;
            paused: boolean;
            url: string | null;
        };
        ArticleVersion: {
            article_id: string;
            /** @enum {string} */
            audience: "public" | "internal";
            language: string | null;
            mailbox_id: string | null;
            owner_id: string | null;
            /** @description The version whose text this one brought back. */
            restored_version: number | null;
            /** Format: date-time */
            saved_at: string;
            /** @description Null for a change from before versions were kept. */
            saved_by: string | null;
            /** @enum {string} */
            status: "draft" | "published";
            title: string;
            version: number;
        };
        ArticleVersionWithText: {
            article_id: string;
            /** @enum {string} */
            audience: "public" | "internal";
            body: string;
            language: string | null;
            mailbox_id: string | null;
            owner_id: string | null;
            /** @description The version whose text this one brought back. */
            restored_version: number | null;
            /** Format: date-time */
            saved_at: string;
            /** @description Null for a change from before versions were kept. */
            saved_by: string | null;
            /** @enum {string} */
            status: "draft" | "published";
            title: string;
            version: number;
        };
        Assistant: {
            active_tickets: number;
            /** Format: date-time */
            created_at: string;
            enabled: boolean;
            id: string;
            name: string;
            slug: string;
            version: components["schemas"]["AssistantVersion"] | null;
        };
        AssistantVersion: {
            /** @description Asked while the first is away. */
            fallback_model: string | null;
            fallback_model_label: string | null;
            fallback_model_server_id: string | null;
            id: string;
            /** @description Null for who does not reach every mailbox that it serves. */
            instructions: string | null;
            /** @description Null: the model that the environment names, or the built-in one. */
            model: string | null;
            /** @description The model as people see it, with the host that serves it. */
            model_label: string;
            /** @description Null: the server that the environment names. */
            model_server_id: string | null;
            number: number;
            policy: {
                acts: {
                    /** @enum {string} */
                    close: "auto" | "approve" | "never";
                    /** @enum {string} */
                    forward: "auto" | "approve" | "never";
                    /** @enum {string} */
                    snooze: "auto" | "approve" | "never";
                    /** @enum {string} */
                    urgent: "auto" | "approve" | "never";
                };
                reply: {
                    [key: string]: "auto" | "approve" | "never";
                };
            };
            published_at: string | null;
            temperature: number;
            tools: {
                [key: string]: boolean;
            };
        };
        Attachment: {
            /** @description By which the HTML of its mail names it, in `data-cid`. */
            content_id: string | null;
            /** @description The type that the bytes themselves show; null when they show none. */
            detected_type: string | null;
            id: string;
            inline: boolean;
            /** @description Where an image that stands inside its mail can be had for some hours without signing in. */
            inline_url: string | null;
            name: string;
            sha256: string;
            size: number;
            /** @description Why there is no text, or not all of it. */
            text_note: string | null;
            /** @enum {string} */
            text_status: "waiting" | "done" | "none" | "failed";
            type: string;
        };
        AttachmentText: {
            id: string;
            name: string;
            text: string | null;
            /** @description Why there is no text, or not all of it. */
            text_note: string | null;
            /** @enum {string} */
            text_status: "waiting" | "done" | "none" | "failed";
        };
        AttachmentUrl: {
            /** Format: date-time */
            expires_at: string;
            url: string;
        };
        AuditEntry: {
            /** @description The name or address of what it concerns. */
            about: string | null;
            actor: {
                id: string | null;
                name: string;
                /** @enum {string} */
                type: "user" | "assistant" | "api_key" | "contact" | "system";
            };
            /** @description The new name of a tag, or what it was merged into. */
            after: string | null;
            /** @description The former name of a tag. */
            before: string | null;
            created_at: string;
            id: string;
            /** @description The address of its mailbox. */
            mailbox: string | null;
            /** @description The id of what it concerns, where that has a page. */
            object_id: string | null;
            /** @description How and from where somebody signed in, or tried to. */
            signing_in: {
                client_address: string;
                method: ("password" | "totp" | "recovery_code" | "passkey" | "sso") | null;
                user_agent: string;
            } | null;
            /** @description The number of its ticket. */
            ticket: number | null;
            /** @description How many tickets it concerned. */
            tickets: number | null;
            /** @enum {string} */
            type: "account_link.created" | "account_link.mail_failed" | "account_link.mailed" | "account_link.used" | "api_key.created" | "api_key.revoked" | "app_password.created" | "app_password.revoked" | "passkey.created" | "passkey.removed" | "passkey.renamed" | "push.disabled" | "push.enabled" | "recovery_code.created" | "recovery_code.used" | "second_factor.reset" | "session.ended" | "session.started" | "sign_in.failed" | "single_sign_on.changed" | "single_sign_on.removed" | "single_sign_on.tested" | "totp.disabled" | "totp.enabled" | "user.linked" | "user.created" | "user.picture_changed" | "user.signature_changed" | "user.updated" | "article.archived" | "article.created" | "article.published" | "article.reviewed" | "article.unpublished" | "article.source_gone" | "article.source_returned" | "article.updated" | "article_gap.closed" | "article_gap.dismissed" | "article_gap.drafted" | "article_gap.found" | "article_gap.reopened" | "article_import.cancelled" | "article_import.failed" | "article_import.finished" | "article_import.progressed" | "article_import.started" | "article_source.removed" | "article_source.updated" | "assistant.created" | "assistant.published" | "assistant.updated" | "model_server.changed" | "model_server.created" | "model_server.removed" | "model_server.tested" | "run.cancel_requested" | "run.cancelled" | "run.failed" | "run.finished" | "run.queued" | "run.resumed" | "run.started" | "run.superseded" | "run.waiting" | "step.finished" | "summary.failed" | "summary.finished" | "summary.requested" | "translation.failed" | "translation.finished" | "translation.requested" | "company.updated" | "contact_field.archived" | "contact_field.created" | "contact_field.updated" | "contact.erased" | "contact.erasure_started" | "contact.exported" | "contact.merged" | "contact.noted" | "contact.unmerged" | "contact.updated" | "business_hours.archived" | "business_hours.created" | "business_hours.updated" | "sla_policy.applied" | "sla_policy.archived" | "sla_policy.created" | "sla_policy.ordered" | "sla_policy.updated" | "getting_started.dismissed" | "getting_started.resumed" | "mail_import.cancelled" | "mail_import.failed" | "mail_import.finished" | "mail_import.progressed" | "mail_import.started" | "rule.archived" | "rule.created" | "rule.updated" | "rule.ordered" | "sample_data.added" | "sample_data.removed" | "saved_reply.archived" | "saved_reply.created" | "saved_reply.updated" | "survey.answered" | "survey.asked" | "tag.colored" | "tag.deleted" | "tag.merged" | "tag.renamed" | "team.archived" | "team.created" | "team.updated" | "view.created" | "view.deleted" | "view.updated" | "webhook.changed" | "webhook.created" | "webhook.disabled" | "webhook.enabled" | "webhook.removed" | "webhook.secret_rotated" | "domain.broken" | "domain.checked" | "domain.created" | "domain.key_changed" | "domain.key_made" | "domain.mended" | "domain.removed" | "digest.mail_failed" | "digest.mailed" | "review_notice.mail_failed" | "review_notice.mailed" | "imap_account.changed" | "imap_account.mail_refused" | "imap_account.removed" | "mirror.changed" | "mirror.failing" | "mirror.mail_refused" | "mirror.recovered" | "mirror.removed" | "relay.changed" | "relay.created" | "relay.removed" | "relay.tested" | "sender.blocked" | "sender.distrusted" | "sender.trusted" | "sender.unblocked" | "suppression.created" | "suppression.lifted" | "draft.approved" | "draft.edited" | "draft.proposed" | "draft.rejected" | "draft.reopened" | "draft.superseded" | "follow_up.cancelled" | "inbound.topic_joined" | "inbound.topic_left" | "mailbox.created" | "mailbox.deleted" | "mailbox.secret_made" | "mailbox.updated" | "message.bounce_claimed" | "message.bounced" | "message.cancelled" | "message.clicked" | "message.complained" | "message.deferred" | "message.delayed" | "message.delivered" | "message.discarded" | "message.failed" | "message.forwarded" | "message.held" | "message.hurried" | "message.ignored" | "message.imported" | "message.let_go" | "message.moved" | "message.opened" | "message.postponed" | "message.proven" | "message.queued" | "message.read" | "message.received" | "message.released" | "message.requeued" | "message.resolved" | "message.sent" | "message.sent_by_user" | "message.suppressed" | "message.uncertain" | "message.unresolved" | "note.added" | "ticket.contact_changed" | "ticket.assigned" | "ticket.closed" | "ticket.created" | "ticket.handed_off" | "ticket.imported" | "ticket.in_progress" | "ticket.language_detected" | "ticket.language_set" | "ticket.linked" | "ticket.merged" | "ticket.moved" | "ticket.opened" | "ticket.prioritized" | "ticket.renamed" | "ticket.reopened" | "ticket.reopening_limited" | "ticket.replied" | "ticket.sla_breached" | "ticket.sla_due_soon" | "ticket.snoozed" | "ticket.tagged" | "ticket.unlinked" | "ticket.unmerged" | "ticket.unanswered" | "ticket.updated" | "ticket.withdrawn" | "ticket.woken" | "ticket_act.finished" | "ticket_act.progressed" | "ticket_act.started" | "ticket_act.undone" | "ticket_act.undoing" | "todo.created" | "todo.done" | "todo.due" | "todo.reopened";
        };
        BlockedSender: {
            /** Format: date-time */
            created_at: string;
            created_by: string;
            id: string;
            /** @description Mails that it keeps out; released ones count no more. */
            ignored: number;
            last_ignored_at: string | null;
            lifted_at: string | null;
            lifted_by: string | null;
            /** @description Null means every mailbox. */
            mailbox_id: string | null;
            /** @description An address, or a whole domain written @example.com. */
            sender: string;
        };
        BusinessHours: {
            /** Format: date-time */
            created_at: string;
            created_by: string;
            /** @description Days on which nobody works. */
            holidays: {
                date: string & (unknown & unknown);
                name: string;
            }[];
            id: string;
            name: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description When people work, by the clock of the zone. */
            week: {
                from: string;
                to: string;
                /** @description 1 is Monday. */
                weekday: number;
            }[];
            /** @description An IANA time zone, such as Europe/Berlin. */
            zone: string;
        };
        CancelledMessage: {
            approved_by: string | null;
            attachments: components["schemas"]["Attachment"][];
            auth: {
                dkim: string | null;
                dmarc: string | null;
                spf: string | null;
            } | null;
            author: {
                id: string | null;
                name: string;
                type: string;
            };
            bcc: components["schemas"]["Address"][];
            /** @description While it waits, a new mail of the contact takes it back. */
            cancels_on_reply: boolean;
            cc: components["schemas"]["Address"][];
            /** Format: date-time */
            created_at: string;
            delivery: {
                /** @description Nothing of it has left. */
                can_take_back: boolean;
                leaves_at: string | null;
                recipients: {
                    address: string;
                    attempts: number;
                    code: string | null;
                    id: string;
                    next_attempt_at: string | null;
                    resolved_by: string | null;
                    /** @enum {string} */
                    role: "to" | "cc" | "bcc";
                    smtp_code: number | null;
                    /** @enum {string} */
                    status: "queued" | "sending" | "sent" | "deferred" | "failed" | "bounced" | "suppressed" | "uncertain" | "cancelled";
                    text: string | null;
                    /** @description The same by its code, where the words are ours. */
                    told: components["schemas"]["Told"] | null;
                    waits_for: ("relay" | "send_limit" | "server" | "time") | null;
                }[];
                sandbox: boolean;
                /** @enum {string} */
                status: "queued" | "sending" | "sent" | "deferred" | "failed" | "bounced" | "suppressed" | "uncertain" | "cancelled";
            } | null;
            /** @description How often it was opened and its links followed, where the mailbox counts that. */
            engagement: components["schemas"]["Engagement"] | null;
            filed_because: string | null;
            /** @description The same by its code. */
            filed_told: components["schemas"]["Told"] | null;
            /** @description What speaks against believing the mail or opening its files, each in words. */
            findings: {
                detail: string;
                kind: string;
                told: components["schemas"]["Told"] | null;
            }[];
            flags: string[];
            /** @description What `visible_text` and the `details` of `html` fold. */
            folded: ("quote" | "signature")[];
            /** @description The forward that this mail is (its own id) or answers: neither goes to the contact, nor came from them. */
            forward_id: string | null;
            /** @description Who wrote what is forwarded here, as the mail itself says: nobody vouches for it. */
            forwarded_from: components["schemas"]["Address"] | null;
            from: components["schemas"]["Address"] | null;
            /** @description Sanitised; fetches nothing. Quotes and signatures are folded in `details`, addresses of images stand in `data-remote-src` and `data-cid`. */
            html: string | null;
            id: string;
            /** @description With it the remote images are had at /images/{id}/{number from 0}?grant=…; null until a person says so. */
            image_grant: string | null;
            internet_message_id: string | null;
            /** @enum {string} */
            kind: "inbound" | "outbound" | "note";
            /** @description Of a mail as it was filed, as ISO 639-1; null when it is not clear. */
            language: string | null;
            /** @description Users whom a note names, and how: by `@` and the handle. */
            mentions: {
                handle: string;
                user_id: string;
            }[];
            /** @description All that no earlier mail of the ticket says: what search and the assistant read. Null when `visible_text` is all of it. */
            new_text: string | null;
            raw_email_id: string | null;
            /** @description How many images it asks of other hosts. */
            remote_images: number;
            /** @description Where the mail asks answers to go, as it says itself. */
            reply_to: components["schemas"]["Address"][];
            subject: string | null;
            text: string;
            ticket_id: string;
            to: components["schemas"]["Address"][];
            /** @description How many more were there only to count who looks; they are left out. */
            trackers: number;
            undone: {
                /** @description What it was written as, in Markdown; null for a reply of an older version. */
                body: string | null;
                /** @description That draft is the approved one, so it holds the words; otherwise only `body` does. */
                draft_holds_body: boolean;
                /** @description The draft that is open again. */
                draft_id: string | null;
                /** @description False when its writer left the earlier mail out. */
                quote: boolean;
                /** @description It had opened its ticket, which no list shows any more. It is your unsent mail again. */
                ticket_withdrawn: boolean;
            };
            /** @description Without what is quoted or signed, as far as marks show it. */
            visible_text: string;
        };
        CaughtMail: {
            /** Format: date-time */
            caught_at: string;
            delivery_id: string;
            envelope_from: string;
            envelope_to: string[];
            id: string;
            mailbox_id: string;
            size: number;
            subject: string | null;
            ticket_number: number;
        };
        CaughtMailAsRead: {
            /** Format: date-time */
            caught_at: string;
            delivery_id: string;
            envelope_from: string;
            envelope_to: string[];
            id: string;
            mailbox_id: string;
            read: {
                attachments: {
                    content_id: string | null;
                    inline: boolean;
                    /** @description A data: address of an image that the HTML shows. */
                    inline_url: string | null;
                    name: string;
                    /** @description Its place in the mail, from 1: `/caught-mails/{id}/files/{number}`. */
                    number: number;
                    size: number;
                    type: string;
                }[];
                cc: {
                    address: string;
                    name: string | null;
                }[];
                from: {
                    address: string;
                    name: string | null;
                } | null;
                headers: {
                    name: string;
                    value: string;
                }[];
                html: string | null;
                in_reply_to: string[];
                message_id: string | null;
                references: string[];
                reply_to: {
                    address: string;
                    name: string | null;
                }[];
                /** @description The key that signed it (DKIM). */
                signed_by: {
                    domain: string;
                    selector: string;
                } | null;
                subject: string | null;
                text: string;
                to: {
                    address: string;
                    name: string | null;
                }[];
            };
            size: number;
            subject: string | null;
            ticket_number: number;
        };
        Check: {
            /** @description The same for programs; absent for what is older than codes. */
            code?: string | null;
            /** @enum {string} */
            kind: "secret" | "internal" | "instructions" | "other_ticket" | "reasoning" | "language" | "link" | "name" | "citation" | "unanswered";
            /** @description What it is about in the body; null when it is about the whole. */
            quote: string | null;
            /** @description One sentence for the reviewer. */
            told: string;
            /** @description What the text names; another such text may be among it. */
            values?: {
                [key: string]: string | number | components["schemas"]["ToldWithin"];
            } | null;
        };
        Citation: {
            id: string;
            index: number;
            /** @enum {string} */
            kind: "article" | "message" | "attachment";
            quote: string;
            title: string;
        };
        Claim: {
            because: string;
            /** @description The same for programs; absent for what is older than codes. */
            code?: string | null;
            /** @description As it stands in the body. */
            sentence: string;
            /** @description The citation with this index supports it, contradicts it or is where the contact says so. */
            source_index: number | null;
            /** @description What the text names; another such text may be among it. */
            values?: {
                [key: string]: string | number | components["schemas"]["ToldWithin"];
            } | null;
            /** @enum {string} */
            verdict: "supported" | "from_contact" | "contradicted" | "not_found" | "commitment" | "no_claim";
        };
        Company: {
            /** @description Those with a ticket within reach. */
            contacts: number;
            domain: string;
            name: string | null;
            note: string | null;
            updated_at: string | null;
            updated_by: string | null;
        };
        Contact: {
            address: string;
            /** @description Who changed one of these last; null while only mail did. */
            changed_by: string | null;
            /** @description By the domain of the address, unless a person has set it; null for a public mail host. */
            company: {
                domain: string;
                name: string | null;
                set: boolean;
            } | null;
            /** Format: date-time */
            created_at: string;
            /** @description The fields of your own, each with what is known. */
            fields: {
                /** @description Of a choice. */
                choices: string[];
                id: string;
                /** @enum {string} */
                kind: "text" | "number" | "date" | "choice";
                name: string;
                value: (string | number) | null;
            }[];
            /** @description Contacts that were merged into this one. */
            further_addresses: {
                address: string;
                id: string;
                /** Format: date-time */
                merged_at: string;
                merged_by: string;
                name: string | null;
                /** @description For whom a form, shop or group at this address writes; null for a person of their own. */
                reply_to: string | null;
                /** @description Why we must not write to the address; null when we may. */
                suppressed: string | null;
            }[];
            id: string;
            /** @description The ISO 639-1 code that a person has set. */
            language: string | null;
            name: string | null;
            /** @description For whom a form, shop or group at this address writes; null for a person of their own. */
            reply_to: string | null;
            /** @description Why we must not write to the address; null when we may. */
            suppressed: string | null;
            /** @description Of all addresses, within reach. */
            tickets: number;
            /** @description Of name, language, company and fields. A change takes it as If-Match. */
            version: number;
        };
        ContactField: {
            /** @description Of a choice. */
            choices: string[];
            id: string;
            /** @enum {string} */
            kind: "text" | "number" | "date" | "choice";
            name: string;
        };
        ContactNote: {
            body: string;
            contact_id: string;
            /** Format: date-time */
            created_at: string;
            id: string;
            written_by: string;
        };
        Delivery: {
            attempts: number;
            /** @description Who wrote the message. */
            author: string;
            bounce_class: ("hard" | "soft") | null;
            /** @description While it waits, a new mail of the contact takes it back. */
            cancels_on_reply: boolean;
            code: string | null;
            complained_at: string | null;
            /** Format: date-time */
            created_at: string;
            id: string;
            mailbox_id: string;
            message_id: string;
            next_attempt_at: string | null;
            recipient: string;
            /** @description Who, or what proof, settled what the product could not know or do. */
            resolved_by: string | null;
            /** @enum {string} */
            role: "to" | "cc" | "bcc";
            sent_at: string | null;
            /** @description The reply code of the last answer (RFC 5321). */
            smtp_code: number | null;
            /** @enum {string} */
            status: "queued" | "sending" | "sent" | "deferred" | "failed" | "bounced" | "suppressed" | "uncertain" | "cancelled";
            subject: string | null;
            /** @description The server's own words, or ours in English. */
            text: string | null;
            ticket_id: string;
            ticket_number: number;
            /** @description The same by its code, where the words are ours. */
            told: components["schemas"]["Told"] | null;
            /** @description What a delivery that is queued or deferred waits for. */
            waits_for: ("relay" | "send_limit" | "server" | "time") | null;
        };
        DeliveryHistory: {
            attempts: number;
            /** @description Who wrote the message. */
            author: string;
            bounce_class: ("hard" | "soft") | null;
            /** @description While it waits, a new mail of the contact takes it back. */
            cancels_on_reply: boolean;
            code: string | null;
            complained_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** @description Each SMTP conversation that was had for it, oldest first. */
            history: {
                code: string | null;
                finished_at: string | null;
                /** @description From then on it may have left; before it nothing can have. */
                handed_at: string | null;
                number: number;
                outcome: ("sent" | "queued" | "deferred" | "failed" | "uncertain" | "suppressed") | null;
                /** @description The stored relay that was spoken to. */
                relay: string | null;
                /** Format: date-time */
                started_at: string;
                text: string | null;
                /** @description The same by its code, where the words are ours. */
                told: components["schemas"]["Told"] | null;
            }[];
            id: string;
            mailbox_id: string;
            message_id: string;
            next_attempt_at: string | null;
            recipient: string;
            /** @description Who, or what proof, settled what the product could not know or do. */
            resolved_by: string | null;
            /** @enum {string} */
            role: "to" | "cc" | "bcc";
            sent_at: string | null;
            /** @description The reply code of the last answer (RFC 5321). */
            smtp_code: number | null;
            /** @enum {string} */
            status: "queued" | "sending" | "sent" | "deferred" | "failed" | "bounced" | "suppressed" | "uncertain" | "cancelled";
            subject: string | null;
            /** @description The server's own words, or ours in English. */
            text: string | null;
            ticket_id: string;
            ticket_number: number;
            /** @description The same by its code, where the words are ours. */
            told: components["schemas"]["Told"] | null;
            /** @description What a delivery that is queued or deferred waits for. */
            waits_for: ("relay" | "send_limit" | "server" | "time") | null;
        };
        DeskCounts: {
            active: number;
            /** @description Active tickets that are unread, by assistant id. */
            assistants: {
                [key: string]: number;
            };
            held: number;
            /** @description Models that are away, with the tickets that wait for them. */
            model_outages: {
                /** @description The model and its server, as people know them. */
                model: string;
                server_words: string | null;
                /** Format: date-time */
                since: string;
                waiting: number;
                words: string;
            }[];
            /** @description Your notifications that are unread, exactly; 0 for a key. */
            notifications: number;
            outbox: number;
            review: number;
            snoozed: number;
            unread: number;
        };
        DoctorFinding: {
            /** @enum {string} */
            check: "database" | "schema" | "connections" | "clock" | "workers" | "queues" | "mail" | "backup" | "disk" | "node" | "secret" | "url" | "certificate" | "smtp" | "reachability" | "dns" | "relay" | "imap" | "model";
            /**
             * @description `unknown`: it cannot be told from here; it may be well or not.
             * @enum {string}
             */
            state: "ok" | "unknown" | "warning" | "failed";
            /** @description What to do about it; null when nothing is to be done. */
            todo: components["schemas"]["Told"] | null;
            /** @description What is so. */
            what: components["schemas"]["Told"];
        };
        DoctorReport: {
            /** Format: date-time */
            checked_at: string;
            findings: components["schemas"]["DoctorFinding"][];
            /**
             * @description The worst of all findings.
             * @enum {string}
             */
            state: "ok" | "unknown" | "warning" | "failed";
        };
        Domain: {
            checked_at: string | null;
            /** Format: date-time */
            created_at: string;
            created_by: string;
            id: string;
            /** @description How many mailboxes send as it. */
            mailboxes: number;
            name: string;
            /** @description Of the key that takes over once its record is in DNS. */
            next_selector: string | null;
            /** @description Whose record may go some days after `rotated_at`. */
            previous_selector: string | null;
            records: components["schemas"]["DomainRecord"][];
            rotated_at: string | null;
            /** @description Of the key that signs (DKIM). */
            selector: string;
        };
        DomainRecord: {
            found: string[];
            /** @description Where it belongs, as a whole name. */
            name: string;
            /** @description Null: DNS was not asked yet. */
            ok: boolean | null;
            purpose: string;
            /** @description The same by its code. */
            purpose_told: components["schemas"]["Told"];
            /** @enum {string} */
            record: "dkim" | "spf" | "dmarc" | "mx";
            /** @description The value in pieces of at most 255 bytes, for servers that want it so; empty for MX. */
            strings: string[];
            /** @description The same by its code. */
            told: components["schemas"]["Told"] | null;
            /** @enum {string} */
            type: "TXT" | "MX";
            value: string;
            /** @description What DNS said, and what is wrong. */
            words: string | null;
        };
        Draft: {
            /**
             * @description What signing does above all. Only a `reply` has a body.
             * @enum {string}
             */
            act: "reply" | "close" | "snooze" | "forward" | "tool";
            /** @description What signing does beside sending the reply, in order. */
            acts: components["schemas"]["ProposedAct"][];
            /** @description Files of the ticket that the reply carries. */
            attachment_ids: string[];
            based_on_message_id: string;
            body: string;
            /** @description What the checks found in the words. */
            checks: components["schemas"]["Check"][];
            citations: components["schemas"]["Citation"][];
            /** @description A verdict for each sentence, in order. After an edit, for the sentences that were not changed. */
            claims: components["schemas"]["Claim"][];
            confidence: number;
            confidence_factors: {
                because: string;
                /** @description The same for programs; absent for what is older than codes. */
                code?: string | null;
                name: string;
                value: number;
                /** @description What the text names; another such text may be among it. */
                values?: {
                    [key: string]: string | number | components["schemas"]["ToldWithin"];
                } | null;
            }[];
            /** Format: date-time */
            created_at: string;
            id: string;
            message_id: string | null;
            proposed_body: string;
            proposed_by: string;
            reasons: string[];
            /** @description The same; those of ours with their codes. */
            reasons_told: components["schemas"]["Told"][];
            /** @description Where it goes instead of the contact, because mail to an address came back. Approving takes `to`. */
            recipient: string | null;
            /** @description Why no mail may go there. */
            recipient_suppressed: string | null;
            /** @description Who gets it when it is approved as it is; for an approved draft, who it was sent to. */
            recipients: components["schemas"]["DraftRecipient"][];
            rejection_reason: string | null;
            reviewed_at: string | null;
            reviewed_by: string | null;
            run_id: string | null;
            /** @description How much of it the person who signed had been shown, 0 to 1; null when nobody says. */
            shown: number | null;
            /** @description The contact has written since. */
            stale: boolean;
            /** @enum {string} */
            status: "proposed" | "approved" | "rejected" | "superseded";
            ticket_id: string;
            version: number;
            /** @description What to know about the sender and the sources; each one sentence for the reviewer. */
            warnings: string[];
            /** @description The same with their codes. */
            warnings_told: components["schemas"]["Told"][];
        };
        DraftRecipient: {
            address: string;
            name: string | null;
            /** @enum {string} */
            role: "to" | "cc" | "bcc";
        };
        Engagement: {
            clicks: {
                count: number;
                /** Format: date-time */
                first_at: string;
                url: string;
            }[];
            first_opened_at: string | null;
            opens: number;
            /** @description What programs did with it, such as scanners; in none of the other figures. */
            robots: number;
        };
        /** @description It does not say whom. */
        Erasure: {
            /** Format: date-time */
            created_at: string;
            finished_at: string | null;
            id: string;
            /** @description What was done so far, by table. */
            proof: {
                /** @description The row stays with its figures, and without words, names or addresses. */
                blanked: number;
                deleted: number;
                kept: {
                    /** @enum {string} */
                    because: "team_texts" | "team_settings" | "never_again" | "of_many_people" | "not_imported_again" | "gone_in_a_day" | "mail_of_others";
                    rows: number;
                }[];
                table: string;
            }[];
            requested_by: string;
            /**
             * @description `waiting` until nothing of theirs runs or is being sent; `done` when all is erased.
             * @enum {string}
             */
            step: "waiting" | "tickets" | "mail" | "events" | "texts" | "person" | "done";
            tickets: number;
            tickets_erased: number;
        };
        ErasurePreview: {
            /** @description All that go. One of them is to be typed again. */
            addresses: string[];
            files: number;
            /** @description All entries of those tickets. */
            messages: number;
            notes: number;
            /** @description Whose contact the person is: they go as a whole. */
            tickets: number;
        };
        Event: {
            actor: {
                id: string | null;
                name: string;
                type: string;
            };
            created_at: string;
            /** @description What EventData names for the type. */
            data: {
                [key: string]: unknown;
            };
            id: string;
            mailbox_id: string | null;
            ticket_id: string | null;
            /** @enum {string} */
            type: "account_link.created" | "account_link.mail_failed" | "account_link.mailed" | "account_link.used" | "api_key.created" | "api_key.revoked" | "app_password.created" | "app_password.revoked" | "passkey.created" | "passkey.removed" | "passkey.renamed" | "push.disabled" | "push.enabled" | "recovery_code.created" | "recovery_code.used" | "second_factor.reset" | "session.ended" | "session.started" | "sign_in.failed" | "single_sign_on.changed" | "single_sign_on.removed" | "single_sign_on.tested" | "totp.disabled" | "totp.enabled" | "user.linked" | "user.created" | "user.picture_changed" | "user.signature_changed" | "user.updated" | "article.archived" | "article.created" | "article.published" | "article.reviewed" | "article.unpublished" | "article.source_gone" | "article.source_returned" | "article.updated" | "article_gap.closed" | "article_gap.dismissed" | "article_gap.drafted" | "article_gap.found" | "article_gap.reopened" | "article_import.cancelled" | "article_import.failed" | "article_import.finished" | "article_import.progressed" | "article_import.started" | "article_source.removed" | "article_source.updated" | "assistant.created" | "assistant.published" | "assistant.updated" | "model_server.changed" | "model_server.created" | "model_server.removed" | "model_server.tested" | "run.cancel_requested" | "run.cancelled" | "run.failed" | "run.finished" | "run.queued" | "run.resumed" | "run.started" | "run.superseded" | "run.waiting" | "step.finished" | "summary.failed" | "summary.finished" | "summary.requested" | "translation.failed" | "translation.finished" | "translation.requested" | "company.updated" | "contact_field.archived" | "contact_field.created" | "contact_field.updated" | "contact.erased" | "contact.erasure_started" | "contact.exported" | "contact.merged" | "contact.noted" | "contact.unmerged" | "contact.updated" | "business_hours.archived" | "business_hours.created" | "business_hours.updated" | "sla_policy.applied" | "sla_policy.archived" | "sla_policy.created" | "sla_policy.ordered" | "sla_policy.updated" | "getting_started.dismissed" | "getting_started.resumed" | "mail_import.cancelled" | "mail_import.failed" | "mail_import.finished" | "mail_import.progressed" | "mail_import.started" | "rule.archived" | "rule.created" | "rule.updated" | "rule.ordered" | "sample_data.added" | "sample_data.removed" | "saved_reply.archived" | "saved_reply.created" | "saved_reply.updated" | "survey.answered" | "survey.asked" | "tag.colored" | "tag.deleted" | "tag.merged" | "tag.renamed" | "team.archived" | "team.created" | "team.updated" | "view.created" | "view.deleted" | "view.updated" | "webhook.changed" | "webhook.created" | "webhook.disabled" | "webhook.enabled" | "webhook.removed" | "webhook.secret_rotated" | "domain.broken" | "domain.checked" | "domain.created" | "domain.key_changed" | "domain.key_made" | "domain.mended" | "domain.removed" | "digest.mail_failed" | "digest.mailed" | "review_notice.mail_failed" | "review_notice.mailed" | "imap_account.changed" | "imap_account.mail_refused" | "imap_account.removed" | "mirror.changed" | "mirror.failing" | "mirror.mail_refused" | "mirror.recovered" | "mirror.removed" | "relay.changed" | "relay.created" | "relay.removed" | "relay.tested" | "sender.blocked" | "sender.distrusted" | "sender.trusted" | "sender.unblocked" | "suppression.created" | "suppression.lifted" | "draft.approved" | "draft.edited" | "draft.proposed" | "draft.rejected" | "draft.reopened" | "draft.superseded" | "follow_up.cancelled" | "inbound.topic_joined" | "inbound.topic_left" | "mailbox.created" | "mailbox.deleted" | "mailbox.secret_made" | "mailbox.updated" | "message.bounce_claimed" | "message.bounced" | "message.cancelled" | "message.clicked" | "message.complained" | "message.deferred" | "message.delayed" | "message.delivered" | "message.discarded" | "message.failed" | "message.forwarded" | "message.held" | "message.hurried" | "message.ignored" | "message.imported" | "message.let_go" | "message.moved" | "message.opened" | "message.postponed" | "message.proven" | "message.queued" | "message.read" | "message.received" | "message.released" | "message.requeued" | "message.resolved" | "message.sent" | "message.sent_by_user" | "message.suppressed" | "message.uncertain" | "message.unresolved" | "note.added" | "ticket.contact_changed" | "ticket.assigned" | "ticket.closed" | "ticket.created" | "ticket.handed_off" | "ticket.imported" | "ticket.in_progress" | "ticket.language_detected" | "ticket.language_set" | "ticket.linked" | "ticket.merged" | "ticket.moved" | "ticket.opened" | "ticket.prioritized" | "ticket.renamed" | "ticket.reopened" | "ticket.reopening_limited" | "ticket.replied" | "ticket.sla_breached" | "ticket.sla_due_soon" | "ticket.snoozed" | "ticket.tagged" | "ticket.unlinked" | "ticket.unmerged" | "ticket.unanswered" | "ticket.updated" | "ticket.withdrawn" | "ticket.woken" | "ticket_act.finished" | "ticket_act.progressed" | "ticket_act.started" | "ticket_act.undone" | "ticket_act.undoing" | "todo.created" | "todo.done" | "todo.due" | "todo.reopened";
        };
        /** @description What the data of an event carries, by its type. Older events may lack what was added later. */
        EventData: {
            "account_link.created"?: {
                account_link_id: string;
                /** @enum {string} */
                kind: "invitation" | "reset";
                user_id: string;
            };
            "account_link.mail_failed"?: {
                account_link_id: string;
                /** @enum {string} */
                kind: "invitation" | "reset";
                text: string;
                user_id: string;
            };
            "account_link.mailed"?: {
                account_link_id: string;
                /** @enum {string} */
                kind: "invitation" | "reset";
                user_id: string;
            };
            "account_link.used"?: {
                account_link_id: string;
                /** @enum {string} */
                kind: "invitation" | "reset";
                user_id: string;
            };
            "api_key.created"?: {
                api_key_id: string;
                mailbox_ids: string[] | null;
                scopes: string[];
                tag_ids?: string[];
            };
            "api_key.revoked"?: {
                api_key_id: string;
            };
            "app_password.created"?: {
                app_password_id: string;
                name: string;
                user_id: string;
            };
            "app_password.revoked"?: {
                app_password_id: string;
                name: string;
                user_id: string;
            };
            "article_gap.closed"?: {
                article_id: string;
                gap_id: string;
            };
            "article_gap.dismissed"?: {
                gap_id: string;
            };
            "article_gap.drafted"?: {
                article_id: string;
                gap_id: string;
            };
            "article_gap.found"?: {
                gap_id: string;
                tickets: number;
            };
            "article_gap.reopened"?: {
                gap_id: string;
            };
            "article_import.cancelled"?: {
                import_id: string;
                name: string;
                source_id: string;
            };
            "article_import.failed"?: {
                error: string;
                import_id: string;
                name: string;
                source_id: string;
            };
            "article_import.finished"?: {
                counts: {
                    changed: number;
                    gone: number;
                    new: number;
                    skipped: number;
                    unchanged: number;
                };
                import_id: string;
                name: string;
                source_id: string;
            };
            "article_import.progressed"?: {
                done: number;
                import_id: string;
                name: string;
                source_id: string;
                total: number;
            };
            "article_import.started"?: {
                import_id: string;
                name: string;
                source_id: string;
            };
            "article_source.removed"?: {
                name: string;
                source_id: string;
            };
            "article_source.updated"?: {
                after: {
                    /** @enum {string} */
                    audience: "public" | "internal";
                    every_hours: number | null;
                    paused: boolean;
                };
                before: {
                    /** @enum {string} */
                    audience: "public" | "internal";
                    every_hours: number | null;
                    paused: boolean;
                };
                name: string;
                source_id: string;
            };
            "article.archived"?: {
                article_id: string;
                /** @enum {string} */
                audience: "public" | "internal";
                title: string;
            };
            "article.created"?: {
                article_id: string;
                /** @enum {string} */
                audience: "public" | "internal";
                title: string;
            };
            "article.published"?: {
                article_id: string;
                /** @enum {string} */
                audience: "public" | "internal";
                title: string;
            };
            "article.reviewed"?: {
                article_id: string;
                /** @enum {string} */
                audience: "public" | "internal";
                before: string | null;
                title: string;
                version: number;
            };
            "article.source_gone"?: {
                article_id: string;
                /** @enum {string} */
                audience: "public" | "internal";
                title: string;
            };
            "article.source_returned"?: {
                article_id: string;
                /** @enum {string} */
                audience: "public" | "internal";
                title: string;
            };
            "article.unpublished"?: {
                article_id: string;
                /** @enum {string} */
                audience: "public" | "internal";
                title: string;
            };
            "article.updated"?: {
                after: {
                    /** @enum {string} */
                    audience: "public" | "internal";
                    title: string;
                };
                article_id: string;
                /** @enum {string} */
                audience: "public" | "internal";
                before: {
                    /** @enum {string} */
                    audience: "public" | "internal";
                    title: string;
                };
                restored_version?: number;
                title: string;
                version?: number;
            };
            "assistant.created"?: {
                assistant_id: string;
                name: string;
                slug: string;
            };
            "assistant.published"?: {
                assistant_id: string;
                number: number;
                version_id: string;
            };
            "assistant.updated"?: {
                after: {
                    enabled: boolean;
                    name: string;
                };
                assistant_id: string;
                before: {
                    enabled: boolean;
                    name: string;
                };
            };
            "business_hours.archived"?: {
                after?: unknown;
                before?: unknown;
                business_hours_id: string;
                name: string;
            };
            "business_hours.created"?: {
                after?: unknown;
                before?: unknown;
                business_hours_id: string;
                name: string;
            };
            "business_hours.updated"?: {
                after?: unknown;
                before?: unknown;
                business_hours_id: string;
                name: string;
            };
            "company.updated"?: {
                after: {
                    name: string | null;
                    note: string | null;
                };
                before: {
                    name: string | null;
                    note: string | null;
                };
                domain: string;
            };
            "contact_field.archived"?: {
                contact_field_id: string;
                name: string;
            };
            "contact_field.created"?: {
                contact_field_id: string;
                name: string;
            };
            "contact_field.updated"?: {
                contact_field_id: string;
                name: string;
            };
            "contact.erased"?: {
                erasure_id: string;
                requested_by: string;
                tickets: number;
            };
            "contact.erasure_started"?: {
                erasure_id: string;
                tickets: number;
            };
            "contact.exported"?: {
                contact_id: string;
                tickets: number;
            };
            "contact.merged"?: {
                from: {
                    address: string;
                    contact_id: string;
                };
                into: {
                    address: string;
                    contact_id: string;
                };
            };
            "contact.noted"?: {
                contact_id: string;
                note_id: string;
            };
            "contact.unmerged"?: {
                from: {
                    address: string;
                    contact_id: string;
                };
                into: {
                    address: string;
                    contact_id: string;
                };
            };
            "contact.updated"?: {
                after: {
                    company: string | null;
                    fields: {
                        [key: string]: string | number;
                    };
                    language: string | null;
                    name: string | null;
                };
                before: {
                    company: string | null;
                    fields: {
                        [key: string]: string | number;
                    };
                    language: string | null;
                    name: string | null;
                };
                contact_id: string;
            };
            "digest.mail_failed"?: {
                digest_id: string;
                text: string;
                user_id: string;
            };
            "digest.mailed"?: {
                count: number;
                digest_id: string;
                user_id: string;
            };
            "domain.broken"?: {
                name: string;
                /** @enum {string} */
                record: "dkim" | "spf" | "dmarc" | "mx";
                words: string;
            };
            "domain.checked"?: {
                name: string;
            };
            "domain.created"?: {
                name: string;
                selector: string;
            };
            "domain.key_changed"?: {
                after: string;
                before: string;
                name: string;
            };
            "domain.key_made"?: {
                name: string;
                selector: string;
            };
            "domain.mended"?: {
                name: string;
                /** @enum {string} */
                record: "dkim" | "spf" | "dmarc" | "mx";
                words: string;
            };
            "domain.removed"?: {
                name: string;
            };
            "draft.approved"?: {
                draft_id: string;
                edited: boolean;
                message_id: string | null;
                rule?: string;
                shown?: number;
            };
            "draft.edited"?: {
                draft_id: string;
                notes?: {
                    after: string;
                    before: string;
                    to: string;
                }[];
                reply?: boolean;
            };
            "draft.proposed"?: {
                act?: string;
                by_rule?: {
                    id: string;
                    name: string;
                };
                confidence?: number;
                delivery_id?: string;
                draft_id: string;
                instead_of?: string;
                number: number;
                run_id: string | null;
                version: number;
            };
            "draft.rejected"?: {
                by_rule?: {
                    id: string;
                    name: string;
                };
                draft_id: string;
                number: number;
                reason: string;
                version: number;
            };
            "draft.reopened"?: {
                because: string;
                draft_id: string;
                message_id: string | null;
                told?: {
                    code: string;
                    values: {
                        [key: string]: unknown;
                    };
                } | null;
            };
            "draft.superseded"?: {
                because: string;
                draft_id: string;
                message_id?: string | null;
                told?: {
                    code: string;
                    values: {
                        [key: string]: unknown;
                    };
                } | null;
            };
            "follow_up.cancelled"?: {
                /** @enum {string} */
                kind: "check_in" | "close";
                message_id: string;
            };
            "getting_started.dismissed"?: {
                for_all: boolean;
            };
            "getting_started.resumed"?: {
                for_all: boolean;
            };
            "imap_account.changed"?: {
                delete_after_reading: boolean;
                folder: string;
                host: string;
                port: number;
                username: string;
            };
            "imap_account.mail_refused"?: {
                folder: string;
                host: string;
                max_bytes: number;
                size: number;
                uid: number;
            };
            "imap_account.removed"?: {
                host: string;
                username: string;
            };
            "inbound.topic_joined"?: {
                topic: string;
            };
            "inbound.topic_left"?: {
                topic: string;
            };
            "mail_import.cancelled"?: {
                import_id: string;
                name: string;
            };
            "mail_import.failed"?: {
                error: string;
                import_id: string;
                name: string;
            };
            "mail_import.finished"?: {
                filed: number;
                import_id: string;
                name: string;
                skipped: number;
                tickets: number;
            };
            "mail_import.progressed"?: {
                filed: number;
                import_id: string;
                name: string;
                percent: number;
            };
            "mail_import.started"?: {
                import_id: string;
                name: string;
            };
            "mailbox.created"?: {
                address: string;
            };
            "mailbox.deleted"?: {
                address: string;
            };
            "mailbox.secret_made"?: Record<string, never>;
            "mailbox.updated"?: {
                after: {
                    address: string;
                } & {
                    [key: string]: unknown;
                };
                before: {
                    address: string;
                } & {
                    [key: string]: unknown;
                };
            };
            "message.bounce_claimed"?: {
                message_id: string;
                recipient: string;
                text: string | null;
            };
            "message.bounced"?: {
                /** @enum {string} */
                class: "hard" | "soft";
                code: string | null;
                delivery_id: string;
                message_id: string;
                recipient: string;
                text: string;
                told?: {
                    code: string;
                    values: {
                        [key: string]: unknown;
                    };
                } | null;
            };
            "message.cancelled"?: {
                because?: string;
                forward?: boolean;
                message_id: string;
                number?: number;
                told?: {
                    code: string;
                    values: {
                        [key: string]: unknown;
                    };
                } | null;
                version?: number;
            };
            "message.clicked"?: {
                delivery_id: string;
                message_id: string;
                recipient: string;
                url?: string;
            };
            "message.complained"?: {
                delivery_id: string;
                message_id: string;
                recipient: string;
                type: string;
            };
            "message.deferred"?: {
                code: string | null;
                delivery_id: string;
                message_id: string;
                recipient: string;
                text: string;
                told?: {
                    code: string;
                    values: {
                        [key: string]: unknown;
                    };
                } | null;
                /** Format: date-time */
                until?: string;
            };
            "message.delayed"?: {
                delivery_id: string;
                message_id: string;
                recipient: string;
                text: string | null;
            };
            "message.delivered"?: {
                delivery_id: string;
                message_id: string;
                recipient: string;
                text: string | null;
            };
            "message.discarded"?: {
                raw_email_id: string;
                reason: string | null;
            };
            "message.failed"?: {
                code: string | null;
                delivery_id: string;
                message_id: string;
                recipient: string;
                text: string;
                told?: {
                    code: string;
                    values: {
                        [key: string]: unknown;
                    };
                } | null;
                /** Format: date-time */
                until?: string;
            };
            "message.forwarded"?: {
                author: string;
                by_rule?: {
                    id: string;
                    name: string;
                };
                draft_id: string | null;
                forwarded_message_ids: string[];
                /** Format: date-time */
                leaves_at: string;
                message_id: string;
                number: number;
                rule?: string;
                to: string[];
                version: number;
            };
            "message.held"?: {
                raw_email_id: string;
                reason: string;
            };
            "message.hurried"?: {
                message_id: string;
            };
            "message.ignored"?: {
                /** @enum {string} */
                kind: "person" | "auto_reply" | "bounce" | "delay" | "complaint" | "receipt" | "list" | "loop" | "report";
                raw_email_id: string;
                reason: string;
            };
            "message.imported"?: {
                by_rule?: {
                    id: string;
                    name: string;
                };
                import_id: string;
                message_id: string;
                number: number;
                raw_email_id: string;
                version: number;
            };
            "message.let_go"?: {
                delivery_id: string;
                message_id: string;
                recipient: string;
            };
            "message.moved"?: {
                after: {
                    number: number;
                    ticket_id: string;
                };
                before: {
                    number: number;
                    ticket_id: string;
                };
                by_rule?: {
                    id: string;
                    name: string;
                };
                emptied?: boolean;
                message_ids: string[];
                number: number;
                undoes: boolean;
                version: number;
            };
            "message.opened"?: {
                delivery_id: string;
                message_id: string;
                recipient: string;
                url?: string;
            };
            "message.postponed"?: {
                code?: string | null;
                delivery_id: string;
                message_id: string;
                recipient: string;
                text: string;
                told?: {
                    code: string;
                    values: {
                        [key: string]: unknown;
                    };
                } | null;
                /** Format: date-time */
                until?: string;
            };
            "message.proven"?: {
                by: string;
                code: string | null;
                delivery_id: string;
                message_id: string;
                /** @enum {string} */
                outcome: "sent" | "failed" | "queued";
                recipient: string;
                text: string;
            };
            "message.queued"?: {
                added?: string[];
                author: string;
                /** Format: date-time */
                leaves_at: string;
                message_id: string;
                rule?: string;
                saved_reply_ids?: string[];
            };
            "message.read"?: {
                delivery_id: string;
                message_id: string;
                recipient: string;
                text: string | null;
            };
            "message.received"?: {
                automatic: boolean;
                by_rule?: {
                    id: string;
                    name: string;
                };
                forward_id?: string;
                message_id: string;
                number: number;
                raw_email_id: string;
                version: number;
            };
            "message.released"?: {
                /** @enum {string} */
                before: "received" | "filed" | "held" | "ignored";
                raw_email_id: string;
                reason: string | null;
            };
            "message.requeued"?: {
                delivery_id: string;
                message_id: string;
                recipient: string;
            };
            "message.resolved"?: {
                delivery_id: string;
                message_id: string;
                recipient: string;
            };
            "message.sent"?: {
                code: string | null;
                delivery_id: string;
                message_id: string;
                recipient: string;
                text: string;
                told?: {
                    code: string;
                    values: {
                        [key: string]: unknown;
                    };
                } | null;
                /** Format: date-time */
                until?: string;
            };
            "message.sent_by_user"?: {
                by_rule?: {
                    id: string;
                    name: string;
                };
                message_id: string;
                number: number;
                raw_email_id: string;
                version: number;
            };
            "message.suppressed"?: {
                code: string | null;
                delivery_id: string;
                message_id: string;
                recipient: string;
                text: string;
                told?: {
                    code: string;
                    values: {
                        [key: string]: unknown;
                    };
                } | null;
                /** Format: date-time */
                until?: string;
            };
            "message.uncertain"?: {
                code?: string | null;
                delivery_id: string;
                message_id: string;
                recipient: string;
                text: string;
                told?: {
                    code: string;
                    values: {
                        [key: string]: unknown;
                    };
                } | null;
                /** Format: date-time */
                until?: string;
            };
            "message.unresolved"?: {
                delivery_id: string;
                message_id: string;
                recipient: string;
            };
            "mirror.changed"?: {
                folder: string;
                host: string;
                paused: boolean;
                port: number;
                sent_folder: string | null;
                since: string;
                username: string;
            };
            "mirror.failing"?: {
                host: string;
                text: string;
            };
            "mirror.mail_refused"?: {
                host: string;
                message_id: string;
                text: string;
            };
            "mirror.recovered"?: {
                host: string;
            };
            "mirror.removed"?: {
                host: string;
                username: string;
            };
            "model_server.changed"?: {
                after: {
                    base_url: string;
                    context_length: number | null;
                    model_server_id: string;
                    name: string;
                };
                before: {
                    base_url: string;
                    context_length: number | null;
                    model_server_id: string;
                    name: string;
                };
                key_changed: boolean;
                prices_changed: boolean;
            };
            "model_server.created"?: {
                base_url: string;
                context_length: number | null;
                model_server_id: string;
                name: string;
            };
            "model_server.removed"?: {
                base_url: string;
                context_length: number | null;
                model_server_id: string;
                name: string;
            };
            "model_server.tested"?: {
                model_server_id: string;
                works: boolean;
            };
            "note.added"?: {
                message_id: string;
            };
            "passkey.created"?: {
                name: string;
                passkey_id: string;
                user_id: string;
            };
            "passkey.removed"?: {
                name: string;
                passkey_id: string;
                user_id: string;
            };
            "passkey.renamed"?: {
                after: string;
                before: string;
                passkey_id: string;
                user_id: string;
            };
            "push.disabled"?: {
                /** @enum {string} */
                because: "asked" | "gone";
                session_id: string;
                user_id: string;
            };
            "push.enabled"?: {
                session_id: string;
                user_id: string;
            };
            "recovery_code.created"?: {
                count: number;
                user_id: string;
            };
            "recovery_code.used"?: {
                left: number;
                user_id: string;
            };
            "relay.changed"?: {
                after: {
                    host: string;
                    port: number;
                    rank: number;
                    relay_id: string;
                    /** @enum {string} */
                    security: "tls" | "starttls" | "plain";
                    username: string | null;
                };
                before: {
                    host: string;
                    port: number;
                    rank: number;
                    relay_id: string;
                    /** @enum {string} */
                    security: "tls" | "starttls" | "plain";
                    username: string | null;
                };
                password_changed: boolean;
            };
            "relay.created"?: {
                host: string;
                port: number;
                rank: number;
                relay_id: string;
                /** @enum {string} */
                security: "tls" | "starttls" | "plain";
                username: string | null;
            };
            "relay.removed"?: {
                host: string;
                port: number;
                rank: number;
                relay_id: string;
                /** @enum {string} */
                security: "tls" | "starttls" | "plain";
                username: string | null;
            };
            "relay.tested"?: {
                relay_id: string;
                works: boolean;
            };
            "review_notice.mail_failed"?: {
                notice_id: string;
                text: string;
                user_id: string;
            };
            "review_notice.mailed"?: {
                drafts: number;
                notice_id: string;
                tickets: number;
                user_id: string;
            };
            "rule.archived"?: {
                enabled: boolean;
                name: string;
                rule_id: string;
            };
            "rule.created"?: {
                enabled: boolean;
                name: string;
                rule_id: string;
            };
            "rule.ordered"?: {
                rule_ids: string[];
            };
            "rule.updated"?: {
                enabled: boolean;
                name: string;
                rule_id: string;
            };
            "run.cancel_requested"?: {
                run_id: string;
            };
            "run.cancelled"?: {
                outcome: string | null;
                run_id: string;
                told?: {
                    code: string;
                    values: {
                        [key: string]: unknown;
                    };
                } | null;
            };
            "run.failed"?: {
                error: string;
                run_id: string;
                server_words?: string | null;
                status?: number | null;
                told?: {
                    code: string;
                    values: {
                        [key: string]: unknown;
                    };
                } | null;
            };
            "run.finished"?: {
                outcome: string | null;
                run_id: string;
                told?: {
                    code: string;
                    values: {
                        [key: string]: unknown;
                    };
                } | null;
            };
            "run.queued"?: {
                assistant_id?: string;
                attempt?: number;
                because?: string;
                instruction?: string;
                run_id: string;
                /** @enum {string} */
                source?: "inbox_item" | "inbox_reply" | "manual" | "follow_up";
            };
            "run.resumed"?: {
                /** @enum {string} */
                before: "queued" | "running" | "waiting" | "finished" | "failed" | "cancelled" | "superseded";
                run_id: string;
            };
            "run.started"?: {
                attempt: number;
                based_on_message_id: string;
                run_id: string;
                /** @enum {string} */
                source: "inbox_item" | "inbox_reply" | "manual" | "follow_up";
            };
            "run.superseded"?: {
                attempt?: number;
                because?: string;
                label?: string;
                outcome?: string | null;
                run_id: string;
                told?: {
                    code: string;
                    values: {
                        [key: string]: unknown;
                    };
                } | null;
                words?: string;
            };
            "run.waiting"?: {
                label: string;
                run_id: string;
                told?: {
                    code: string;
                    values: {
                        [key: string]: unknown;
                    };
                } | null;
                words: string;
            };
            "sample_data.added"?: {
                articles: number;
                contacts: number;
                tickets: number;
            };
            "sample_data.removed"?: {
                articles: number;
                contacts: number;
                tickets: number;
            };
            "saved_reply.archived"?: {
                personal: boolean;
                saved_reply_id: string;
            };
            "saved_reply.created"?: {
                personal: boolean;
                saved_reply_id: string;
            };
            "saved_reply.updated"?: {
                personal: boolean;
                saved_reply_id: string;
            };
            "second_factor.reset"?: {
                user_id: string;
            };
            "sender.blocked"?: {
                blocked_sender_id: string;
                sender: string;
            };
            "sender.distrusted"?: {
                address: string;
            };
            "sender.trusted"?: {
                address: string;
            };
            "sender.unblocked"?: {
                blocked_sender_id: string;
                sender: string;
            };
            "session.ended"?: {
                /** @enum {string} */
                because: "signed_out" | "ended" | "password_changed" | "disabled" | "second_factor_reset";
                session_id: string;
                user_id: string;
            };
            "session.started"?: {
                client_address?: string;
                /** @enum {string} */
                method?: "password" | "totp" | "recovery_code" | "passkey" | "sso";
                session_id: string;
                user_agent?: string;
                user_id: string;
            };
            "sign_in.failed"?: {
                client_address: string;
                /** @enum {string} */
                method: "password" | "passkey" | "sso";
                user_agent: string;
                user_id: string | null;
            };
            "single_sign_on.changed"?: {
                client_id: string;
                issuer: string;
                only: boolean;
            };
            "single_sign_on.removed"?: {
                issuer: string;
            };
            "single_sign_on.tested"?: {
                issuer: string;
                works: boolean;
            };
            "sla_policy.applied"?: {
                failed?: number;
                tickets: number;
            };
            "sla_policy.archived"?: {
                after?: unknown;
                before?: unknown;
                name: string;
                sla_policy_id: string;
            };
            "sla_policy.created"?: {
                after?: unknown;
                before?: unknown;
                name: string;
                sla_policy_id: string;
            };
            "sla_policy.ordered"?: {
                sla_policy_ids: string[];
            };
            "sla_policy.updated"?: {
                after?: unknown;
                before?: unknown;
                name: string;
                sla_policy_id: string;
            };
            "step.finished"?: {
                /** @enum {string} */
                kind: "model" | "tool" | "hand_off";
                name: string;
                run_id: string;
                seq: number;
                /** @enum {string} */
                status: "started" | "done" | "failed";
            };
            "summary.failed"?: {
                error: string;
                status: number | null;
                summary_id: string;
            };
            "summary.finished"?: {
                entries: number;
                summary_id: string;
            };
            "summary.requested"?: {
                language: string;
                summary_id: string;
            };
            "suppression.created"?: {
                address: string;
                detail: string | null;
                /** @enum {string} */
                reason: "bounce" | "complaint" | "manual";
            };
            "suppression.lifted"?: {
                address: string;
                reason: string;
            };
            "survey.answered"?: {
                before: ("good" | "okay" | "bad") | null;
                has_comment: boolean;
                message_id: string;
                /** @enum {string} */
                rating: "good" | "okay" | "bad";
                survey_id: string;
            };
            "survey.asked"?: {
                message_id: string;
                survey_id: string;
            };
            "tag.colored"?: {
                after: string | null;
                before: string | null;
                name: string;
            };
            "tag.deleted"?: {
                name: string;
                tickets: number;
            };
            "tag.merged"?: {
                into: string;
                name: string;
                tickets: number;
            };
            "tag.renamed"?: {
                after: string;
                before: string;
                tickets: number;
            };
            "team.archived"?: {
                name: string;
                team_id: string;
            };
            "team.created"?: {
                name: string;
                team_id: string;
            };
            "team.updated"?: {
                after: {
                    mailbox_ids: string[] | null;
                    member_ids: string[];
                    mode: string;
                    name: string;
                };
                before: {
                    mailbox_ids: string[] | null;
                    member_ids: string[];
                    mode: string;
                    name: string;
                };
                team_id: string;
            };
            "ticket_act.finished"?: {
                act_id: string;
                done: number;
                kind: string;
                skipped: number;
                total: number;
            };
            "ticket_act.progressed"?: {
                act_id: string;
                done: number;
                kind: string;
                total: number;
            };
            "ticket_act.started"?: {
                act_id: string;
                kind: string;
                total: number;
            };
            "ticket_act.undoing"?: {
                act_id: string;
                kind: string;
                total: number;
            };
            "ticket_act.undone"?: {
                act_id: string;
                kind: string;
                left: number;
                total: number;
                undone: number;
            };
            "ticket.assigned"?: {
                after: string | null;
                before: string | null;
                by_rule?: {
                    id: string;
                    name: string;
                };
                name: string | null;
                number: number;
                team?: {
                    after: string | null;
                    before: string | null;
                    name: string | null;
                };
                version: number;
            };
            "ticket.closed"?: {
                /** @enum {string} */
                before: "open" | "in_progress" | "snoozed" | "closed";
                by_rule?: {
                    id: string;
                    name: string;
                };
                number: number;
                resolution: string | null;
                /** @enum {string} */
                rule?: "no_answer";
                version: number;
            };
            "ticket.contact_changed"?: {
                after: {
                    address: string;
                    contact_id: string;
                    reply_to: string | null;
                };
                before: {
                    address: string;
                    contact_id: string;
                    reply_to: string | null;
                };
                by_rule?: {
                    id: string;
                    name: string;
                };
                number: number;
                version: number;
            };
            "ticket.created"?: {
                by_rule?: {
                    id: string;
                    name: string;
                };
                continues_ticket_id: string | null;
                number: number;
                subject: string | null;
                version: number;
            };
            "ticket.handed_off"?: {
                because?: ("no_article" | "needs_decision" | "asks_for_person" | "other") | null;
                /** @enum {string} */
                before: "open" | "in_progress" | "snoozed" | "closed";
                by_rule?: {
                    id: string;
                    name: string;
                };
                /** @enum {string} */
                kind: "delivery_uncertain" | "delivery_failed" | "delivery_suppressed" | "delivery_bounced" | "reply_cancelled" | "sender_not_participant" | "draft_rejected" | "assistant_hand_off" | "assistant_disabled" | "run_failed" | "run_crashed" | "run_timed_out" | "run_attempts_exhausted" | "run_cancelled" | "run_superseded" | "model_away" | "forward_answered";
                number: number;
                reason: string;
                run_id: string | null;
                told?: {
                    code: string;
                    values: {
                        [key: string]: unknown;
                    };
                } | null;
                version: number;
            };
            "ticket.imported"?: {
                by_rule?: {
                    id: string;
                    name: string;
                };
                files?: string[];
                files_left?: number;
                import_id: string;
                name: string;
                number: number;
                subject: string | null;
                version: number;
            };
            "ticket.in_progress"?: {
                /** @enum {string} */
                before: "open" | "in_progress" | "snoozed" | "closed";
                by_rule?: {
                    id: string;
                    name: string;
                };
                number: number;
                version: number;
            };
            "ticket.language_detected"?: {
                after: string | null;
                before: string | null;
                by_rule?: {
                    id: string;
                    name: string;
                };
                number: number;
                version: number;
            };
            "ticket.language_set"?: {
                after: string | null;
                before: string | null;
                by_rule?: {
                    id: string;
                    name: string;
                };
                number: number;
                version: number;
            };
            "ticket.linked"?: {
                by_rule?: {
                    id: string;
                    name: string;
                };
                number: number;
                other: {
                    number: number;
                    ticket_id: string;
                };
                version: number;
            };
            "ticket.merged"?: {
                after: {
                    [key: string]: unknown;
                };
                before: {
                    [key: string]: unknown;
                };
                by_rule?: {
                    id: string;
                    name: string;
                };
                from: {
                    number: number;
                    ticket_id: string;
                };
                into: {
                    number: number;
                    ticket_id: string;
                };
                messages: number;
                number: number;
                version: number;
            };
            "ticket.moved"?: {
                after: string | null;
                before: string | null;
                by_rule?: {
                    id: string;
                    name: string;
                };
                name: string | null;
                number: number;
                version: number;
            };
            "ticket.opened"?: {
                /** @enum {string} */
                before: "open" | "in_progress" | "snoozed" | "closed";
                by_rule?: {
                    id: string;
                    name: string;
                };
                number: number;
                version: number;
            };
            "ticket.prioritized"?: {
                /** @enum {string} */
                after: "low" | "normal" | "high" | "urgent";
                /** @enum {string} */
                before: "low" | "normal" | "high" | "urgent";
                by_rule?: {
                    id: string;
                    name: string;
                };
                number: number;
                version: number;
            };
            "ticket.renamed"?: {
                after: string | null;
                before: string | null;
                by_rule?: {
                    id: string;
                    name: string;
                };
                number: number;
                version: number;
            };
            "ticket.reopened"?: {
                because: string;
                /** @enum {string} */
                before: "open" | "in_progress" | "snoozed" | "closed";
                by_rule?: {
                    id: string;
                    name: string;
                };
                /** @enum {string} */
                cause: "asked" | "contact_wrote" | "snooze_ended" | "undone" | "delivery_uncertain" | "delivery_failed" | "delivery_suppressed" | "delivery_bounced" | "reply_cancelled" | "sender_not_participant" | "draft_rejected" | "assistant_hand_off" | "assistant_disabled" | "run_failed" | "run_crashed" | "run_timed_out" | "run_attempts_exhausted" | "run_cancelled" | "run_superseded" | "model_away" | "forward_answered";
                delivery_id?: string;
                number: number;
                version: number;
            };
            "ticket.reopening_limited"?: {
                /** @enum {string} */
                before: "open" | "in_progress" | "snoozed" | "closed";
                by_rule?: {
                    id: string;
                    name: string;
                };
                number: number;
                times: number;
                /** Format: date-time */
                until: string;
                version: number;
            };
            "ticket.replied"?: {
                by_rule?: {
                    id: string;
                    name: string;
                };
                number: number;
                version: number;
            };
            "ticket.sla_breached"?: {
                /** Format: date-time */
                due_at: string;
                /** @enum {string} */
                kind: "first_answer" | "next_answer" | "resolution";
                number: number;
                sla_policy_id: string;
            };
            "ticket.sla_due_soon"?: {
                /** Format: date-time */
                due_at: string;
                /** @enum {string} */
                kind: "first_answer" | "next_answer" | "resolution";
                number: number;
                sla_policy_id: string;
            };
            "ticket.snoozed"?: {
                /** @enum {string} */
                before: "open" | "in_progress" | "snoozed" | "closed";
                by_rule?: {
                    id: string;
                    name: string;
                };
                number: number;
                /** Format: date-time */
                until: string;
                version: number;
            };
            "ticket.tagged"?: {
                after: string[];
                before: string[];
                by_rule?: {
                    id: string;
                    name: string;
                };
                number: number;
                version: number;
            };
            "ticket.unanswered"?: {
                /** @enum {string} */
                after?: "open" | "in_progress" | "snoozed" | "closed";
                assignee?: {
                    after: string | null;
                    before: string | null;
                };
                because?: string;
                /** @enum {string} */
                before: "open" | "in_progress" | "snoozed" | "closed";
                by_rule?: {
                    id: string;
                    name: string;
                };
                message_id?: string;
                number: number;
                version: number;
            };
            "ticket.unlinked"?: {
                by_rule?: {
                    id: string;
                    name: string;
                };
                number: number;
                other: {
                    number: number;
                    ticket_id: string;
                };
                version: number;
            };
            "ticket.unmerged"?: {
                after: {
                    [key: string]: unknown;
                };
                before: {
                    [key: string]: unknown;
                };
                by_rule?: {
                    id: string;
                    name: string;
                };
                from: {
                    number: number;
                    ticket_id: string;
                };
                into: {
                    number: number;
                    ticket_id: string;
                };
                messages: number;
                number: number;
                version: number;
            };
            "ticket.updated"?: {
                because: string;
                by_rule?: {
                    id: string;
                    name: string;
                };
                delivery_id: string;
                number: number;
                version: number;
            };
            "ticket.withdrawn"?: {
                /** @enum {string} */
                before: "open" | "in_progress" | "snoozed" | "closed";
                by_rule?: {
                    id: string;
                    name: string;
                };
                message_id: string;
                number: number;
                version: number;
            };
            "ticket.woken"?: {
                because: string;
                /** @enum {string} */
                before: "open" | "in_progress" | "snoozed" | "closed";
                by_rule?: {
                    id: string;
                    name: string;
                };
                /** @enum {string} */
                cause: "asked" | "contact_wrote" | "snooze_ended" | "undone" | "delivery_uncertain" | "delivery_failed" | "delivery_suppressed" | "delivery_bounced" | "reply_cancelled" | "sender_not_participant" | "draft_rejected" | "assistant_hand_off" | "assistant_disabled" | "run_failed" | "run_crashed" | "run_timed_out" | "run_attempts_exhausted" | "run_cancelled" | "run_superseded" | "model_away" | "forward_answered";
                delivery_id?: string;
                number: number;
                version: number;
            };
            "todo.created"?: {
                title: string;
                todo_id: string;
            };
            "todo.done"?: {
                todo_id: string;
            };
            "todo.due"?: {
                todo_id: string;
            };
            "todo.reopened"?: {
                todo_id: string;
            };
            "totp.disabled"?: {
                user_id: string;
            };
            "totp.enabled"?: {
                user_id: string;
            };
            "translation.failed"?: {
                draft_id: string | null;
                error: string;
                language: string;
                message_id: string | null;
                status: number | null;
                translation_id: string;
            };
            "translation.finished"?: {
                draft_id: string | null;
                language: string;
                message_id: string | null;
                translation_id: string;
            };
            "translation.requested"?: {
                draft_id: string | null;
                language: string;
                message_id: string | null;
                translation_id: string;
            };
            "user.created"?: {
                /** @enum {string} */
                role: "admin" | "member" | "viewer";
                user_id: string;
            };
            "user.linked"?: {
                issuer: string;
                user_id: string;
            };
            "user.picture_changed"?: {
                picture: string | null;
                user_id: string;
            };
            "user.signature_changed"?: {
                user_id: string;
            };
            "user.updated"?: {
                after: {
                    /** @enum {string} */
                    after_act?: "next" | "previous" | "list" | "stay";
                    away?: boolean;
                    disabled: boolean;
                    email?: string;
                    list_preview?: boolean;
                    mailbox_ids: string[] | null;
                    name: string;
                    notify_away?: boolean;
                    notify_reviews: boolean;
                    reading_language?: string | null;
                    /** @enum {string} */
                    role: "admin" | "member" | "viewer";
                    time_zone?: string | null;
                };
                before: {
                    /** @enum {string} */
                    after_act?: "next" | "previous" | "list" | "stay";
                    away?: boolean;
                    disabled: boolean;
                    email?: string;
                    list_preview?: boolean;
                    mailbox_ids: string[] | null;
                    name: string;
                    notify_away?: boolean;
                    notify_reviews: boolean;
                    reading_language?: string | null;
                    /** @enum {string} */
                    role: "admin" | "member" | "viewer";
                    time_zone?: string | null;
                };
                password_changed: boolean;
                user_id: string;
            };
            "view.created"?: {
                personal: boolean;
                view_id: string;
            };
            "view.deleted"?: {
                personal: boolean;
                view_id: string;
            };
            "view.updated"?: {
                personal: boolean;
                view_id: string;
            };
            "webhook.changed"?: {
                after: {
                    events: string[];
                    host: string;
                    mailbox_ids: string[] | null;
                };
                before: {
                    events: string[];
                    host: string;
                    mailbox_ids: string[] | null;
                };
                host: string;
                webhook_id: string;
            };
            "webhook.created"?: {
                events: string[];
                host: string;
                mailbox_ids: string[] | null;
                webhook_id: string;
            };
            "webhook.disabled"?: {
                /** @enum {string} */
                because: "asked" | "gone" | "failing";
                host: string;
                webhook_id: string;
            };
            "webhook.enabled"?: {
                host: string;
                webhook_id: string;
            };
            "webhook.removed"?: {
                host: string;
                webhook_id: string;
            };
            "webhook.secret_rotated"?: {
                host: string;
                webhook_id: string;
            };
        };
        FormMessage: {
            /** @default [] */
            attachments: {
                /** Format: base64 */
                content: string;
                name: string;
                /** @default application/octet-stream */
                type: string;
            }[];
            /** @description Your own id of this message. The same again is filed once; with other content it is refused. */
            client_id?: string | null;
            /** @description The person who filled in the form: the contact, and whom the answer goes to. */
            from: {
                address: string;
                name?: string | null;
            };
            subject?: string | null;
            /** @description What the person wrote, as it was typed. */
            text: string;
        };
        FoundTicket: {
            assignee_id: string | null;
            assignee_name: string | null;
            /** @description The team that it is assigned to, whoever of it has it. */
            assignee_team_id: string | null;
            assistant_id: string | null;
            /** @description The same time once it has passed and that is recorded. */
            breached_at: string | null;
            closed_at: string | null;
            contact: {
                address: string;
                id: string;
                name: string | null;
                /** @description For whom a form, shop or group at this address writes; null for a person of their own. */
                reply_to: string | null;
            };
            /** Format: date-time */
            created_at: string;
            /** @description Why the last reply has not arrived; `queued`: it waits for its time. */
            delivery_trouble: ("failed" | "bounced" | "uncertain" | "suppressed" | "deferred" | "queued") | null;
            /** @description What the waiting draft does above all. */
            draft_act: ("reply" | "close" | "snooze" | "forward" | "tool") | null;
            draft_waiting: boolean;
            /** @description When it is to be answered or resolved by, as its policy says; null while nothing is due. */
            due_at: string | null;
            /** @description What is due then. */
            due_kind: ("first_answer" | "next_answer" | "resolution") | null;
            /** @description From when on it is due soon. */
            due_soon_at: string | null;
            first_reply_at: string | null;
            /** @description Whether one of its messages has a file beside its text. */
            has_attachments: boolean;
            id: string;
            /** @description What the contact writes, as ISO 639-1; null when it is not clear. */
            language: string | null;
            /** @description Who set the language; null while it is detected. */
            language_set_by: string | null;
            /** Format: date-time */
            last_message_at: string;
            mailbox_id: string;
            /** @description The name of the file that they were found in. */
            matched_file: string | null;
            /** @description Where the words of `q` were found; null where it asks for none. */
            matched_in: ("number" | "subject" | "mail" | "note" | "file" | "contact") | null;
            /** @description The ticket that it was merged into, which holds its entries; null otherwise. */
            merged_into: {
                id: string;
                number: number;
            } | null;
            /** @description Mails in and out, without notes. */
            message_count: number;
            /** @description Why the assistant left this to people; null when it did not. */
            needs_person: string | null;
            /** @description The same for programs: the kind of reason, and the delivery or the run concerned. */
            needs_person_cause: {
                delivery_id: string | null;
                /** @enum {string} */
                kind: "delivery_uncertain" | "delivery_failed" | "delivery_suppressed" | "delivery_bounced" | "reply_cancelled" | "sender_not_participant" | "draft_rejected" | "assistant_hand_off" | "assistant_disabled" | "run_failed" | "run_crashed" | "run_timed_out" | "run_attempts_exhausted" | "run_cancelled" | "run_superseded" | "model_away" | "forward_answered";
                run_id: string | null;
            } | null;
            /** @description The same by its code. */
            needs_person_told: components["schemas"]["Told"] | null;
            number: number;
            preview: string;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            resolution_note: string | null;
            run_status: ("queued" | "running" | "waiting") | null;
            /** @description It is for trying things out: nothing of it is ever sent, and no report counts it. */
            sample: boolean;
            /** @description The policy that applies, the first in order. */
            sla_policy: {
                id: string;
                name: string;
            } | null;
            /** @description The words around, as plain text in pieces; `marked` are the words that were found. */
            snippet: {
                marked: boolean;
                text: string;
            }[] | null;
            snoozed_until: string | null;
            /** @enum {string} */
            status: "open" | "in_progress" | "snoozed" | "closed";
            subject: string | null;
            tags: string[];
            unread: boolean;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description When the mail that opened it was taken back before it left; no list has it then. */
            withdrawn_at: string | null;
            /** @description Who has a reply that is not sent yet. */
            writers: {
                id: string;
                name: string;
            }[];
        };
        FreshAppPassword: {
            app_password: components["schemas"]["AppPassword"];
            /** @description Told this once. Null in a replayed answer. */
            password: string | null;
        };
        GettingStarted: {
            /** @description By you, or for the whole desk by an admin. */
            dismissed: boolean;
            /** @description Whether all steps are. */
            done: boolean;
            /** @description Those that you may do, in their order. Each is read from the desk as it is, never stored. */
            steps: ({
                /** @description The oldest mailbox within reach; null: there is none. */
                address: string | null;
                /** @description Sends a first mail from a terminal in the folder of the program. */
                command: string | null;
                /** @description A mail has come in, however it was decided about. */
                done: boolean;
                /** @description The first mail that came in, from the moment that its bytes are kept. */
                first: {
                    from: string | null;
                    raw_email_id: string;
                    /** Format: date-time */
                    received_at: string;
                    /** @enum {string} */
                    status: "received" | "filed" | "held" | "ignored";
                    subject: string | null;
                    ticket_number: number | null;
                } | null;
                /** @description Where this desk takes mail, as host:port (SMTP). */
                server: string;
                /** @constant */
                step: "mail";
            } | {
                done: boolean;
                relay: string | null;
                /**
                 * @description `sandbox`: mail is caught. `works`: a relay passed its test, or mail has really left.
                 * @enum {string}
                 */
                state: "sandbox" | "untested" | "failed" | "works";
                /** @constant */
                step: "sending";
            } | {
                domains: {
                    checked: boolean;
                    id: string;
                    missing: ("spf" | "dkim" | "dmarc")[];
                    name: string;
                }[];
                /** @description A domain has SPF, DKIM and DMARC as they should be. */
                done: boolean;
                /** @constant */
                step: "domain";
            } | {
                /** @description A model server passed its test, or the model of the settings has finished a run. */
                done: boolean;
                /** @description The model server, or what answers without one. */
                model: string;
                /** @enum {string} */
                state: "built_in" | "untested" | "failed" | "works";
                /** @constant */
                step: "model";
            } | {
                /** @description Three articles are published, or an import of articles or past mail has finished. */
                done: boolean;
                imported: boolean;
                /** @description Counted up to `wanted`. */
                published: number;
                /** @constant */
                step: "knowledge";
                wanted: number;
            } | {
                /** @description People who have set a password, you among them; counted up to 2. */
                active: number;
                /** @description A second person is active, or has an invitation that still works. */
                done: boolean;
                invited: number;
                /** @constant */
                step: "colleague";
            })[];
        };
        ImapAccount: {
            /** Format: date-time */
            created_at: string;
            delete_after_reading: boolean;
            folder: string;
            host: string;
            /** @description Why it does not go on, in the server’s words where it gave some. */
            last_error: string | null;
            /** @description The same by its code, where the words are ours. */
            last_error_told: components["schemas"]["Told"] | null;
            last_read_at: string | null;
            /** @description The last mail of the folder that is ours. */
            last_uid: number;
            mailbox_id: string;
            paused_at: string | null;
            port: number;
            /** @description Mails that were too large to take; each has an event. */
            refused_count: number;
            secure: boolean;
            username: string;
        };
        ImapTest: {
            /** @description The same for programs; absent for what is older than codes. */
            code?: string | null;
            /** @description How many mails the folder holds. */
            mails: number | null;
            /** @description What the text names; another such text may be among it. */
            values?: {
                [key: string]: string | number | components["schemas"]["ToldWithin"];
            } | null;
            /** @description What the server said, or what we saw. */
            words: string;
            works: boolean;
        };
        InboundSecret: {
            mailbox_id: string;
            /** @description Told this once. Null in a replayed answer. */
            secret: string | null;
        };
        Invitation: {
            /**
             * Format: date-time
             * @description When its link stops working, or did.
             */
            expires_at: string;
            /** @description Why the mail could not be delivered, in the server’s words. */
            failed: string | null;
            /** @description When a server took the mail; null while it has not left. */
            mailed_at: string | null;
        };
        Ledger: {
            filed: number;
            held: number;
            ignored: number;
            pending: number;
            received: number;
        };
        LiftedBlock: {
            /** Format: date-time */
            created_at: string;
            created_by: string;
            id: string;
            /** @description Mails that it keeps out; released ones count no more. */
            ignored: number;
            last_ignored_at: string | null;
            lifted_at: string | null;
            lifted_by: string | null;
            /** @description Null means every mailbox. */
            mailbox_id: string | null;
            released: number;
            /** @description An address, or a whole domain written @example.com. */
            sender: string;
        };
        LinkedTicket: {
            id: string;
            number: number;
            /** @enum {string} */
            status: "open" | "in_progress" | "snoozed" | "closed";
            subject: string | null;
        };
        Mailbox: {
            address: string;
            /** @description Further addresses whose mail is filed here. It writes as `address`. */
            aliases: string[];
            /** @description A reply that closes its ticket asks the contact how we did, once for each ticket. */
            asks_rating: boolean;
            assistant_id: string | null;
            assistant_starts_itself: boolean;
            /** @description How sure an assistant must be to sign for itself, 0 to 1. None may yet: every draft waits for a person. */
            auto_send_threshold: number;
            /** @description Hours without an answer to a question of ours, after which the assistant drafts a check-in. Null is never. */
            check_in_hours: number | null;
            client_id: string | null;
            /** @description Hours without an answer to that check-in, after which the ticket is closed. Null is never. */
            close_after_hours: number | null;
            counts_clicks: boolean;
            counts_opens: boolean;
            /** Format: date-time */
            created_at: string;
            display_name: string;
            /**
             * @description What becomes of mail that fails DMARC: accept (marked), hold, or reject at the SMTP door.
             * @enum {string}
             */
            forged_mail: "accept" | "hold" | "reject";
            /** @description Forms, shops and groups (addresses, or domains written @example.com) whose Reply-To is the contact, where their domain vouches for the mail. */
            form_senders: string[];
            /** @description Where assistants may propose to forward tickets to: addresses, or domains written @example.com. People forward anywhere. */
            forward_to: string[];
            /** @description Mail over HTTP can be proven for it. */
            has_inbound_secret: boolean;
            id: string;
            paused_at: string | null;
            /** @description The contact’s last mail stands under each reply. */
            quotes_history: boolean;
            /** @description With `asks_rating`: hours after which a ticket that was closed without a reply is asked about in a mail of its own, unless it is open again. Null is never. */
            rating_after_hours: number | null;
            /** @description What it asks, whatever the language; null is our own question in the language of the ticket. */
            rating_question: string | null;
            /** @description A mail to a ticket closed longer ago than this opens a new one that names it; null reopens it however late. */
            reopen_days: number | null;
            /** @description How many mails may leave in an hour; the next ones wait. Null is no limit. */
            sends_per_hour: number | null;
            signature: string;
            /** @description Only the addresses in `staging_allowed` can be written to. */
            staging: boolean;
            /** @description Addresses, or whole domains written @example.com. */
            staging_allowed: string[];
            /**
             * @description Whether the answer of a user by their own mail program goes on to the contact, or is kept as a note.
             * @enum {string}
             */
            user_mail: "send" | "note";
        };
        MailboxTest: {
            /** @description Whether its folder elsewhere opens; null when it has none. */
            imap: {
                /** @description The same for programs; absent for what is older than codes. */
                code?: string | null;
                /** @description What the text names; another such text may be among it. */
                values?: {
                    [key: string]: string | number | components["schemas"]["ToldWithin"];
                } | null;
                /** @description What the server said, or what we saw. */
                words: string;
                /** @description Null: it could not be checked from here. */
                works: boolean | null;
            } | null;
            /** @description Whether our own SMTP door takes mail for it. */
            inbound: {
                /** @description The same for programs; absent for what is older than codes. */
                code?: string | null;
                /** @description What the text names; another such text may be among it. */
                values?: {
                    [key: string]: string | number | components["schemas"]["ToldWithin"];
                } | null;
                /** @description What the server said, or what we saw. */
                words: string;
                /** @description Null: it could not be checked from here. */
                works: boolean | null;
            };
            mailbox_id: string;
            /** @description Whether its relay takes our connection and sign-in. */
            outbound: {
                /** @description The same for programs; absent for what is older than codes. */
                code?: string | null;
                /** @description What the text names; another such text may be among it. */
                values?: {
                    [key: string]: string | number | components["schemas"]["ToldWithin"];
                } | null;
                /** @description What the server said, or what we saw. */
                words: string;
                /** @description Null: it could not be checked from here. */
                works: boolean | null;
            };
            /** @description Whether the server that DNS names for its domain takes mail for it. */
            outside: {
                /** @description The same for programs; absent for what is older than codes. */
                code?: string | null;
                /** @description What the text names; another such text may be among it. */
                values?: {
                    [key: string]: string | number | components["schemas"]["ToldWithin"];
                } | null;
                /** @description What the server said, or what we saw. */
                words: string;
                /** @description Null: it could not be checked from here. */
                works: boolean | null;
            };
        };
        MailImport: {
            /** @description Every mail before this byte of the file is filed or skipped. */
            bytes_done: number;
            /** Format: date-time */
            created_at: string;
            error: string | null;
            /** @description The same by its code. */
            error_told: components["schemas"]["Told"] | null;
            file_name: string;
            /** @description Bytes. */
            file_size: number;
            finished_at: string | null;
            id: string;
            mailbox_id: string;
            mails_filed: number;
            /** @description Of another helpdesk’s export, its tickets are counted instead of mails. */
            mails_read: number;
            mails_skipped: number;
            /** @enum {string} */
            source: "mbox" | "zendesk" | "help_scout" | "freescout";
            started_at: string | null;
            started_by: string;
            /** @enum {string} */
            status: "queued" | "running" | "finished" | "failed" | "cancelled";
            tickets_opened: number;
        };
        MailImportSkip: {
            detail: string | null;
            from_address: string | null;
            /** @description The place of the mail in the file, counted from 1. */
            position: number;
            /** @enum {string} */
            reason: "duplicate" | "set_aside" | "report" | "no_sender" | "no_contact" | "too_large" | "unreadable" | "infected" | "failed" | "spam" | "deleted" | "no_messages" | "article" | "invalid";
            subject: string | null;
        };
        MailImportWithSkips: {
            /** @description Every mail before this byte of the file is filed or skipped. */
            bytes_done: number;
            /** Format: date-time */
            created_at: string;
            error: string | null;
            /** @description The same by its code. */
            error_told: components["schemas"]["Told"] | null;
            file_name: string;
            /** @description Bytes. */
            file_size: number;
            finished_at: string | null;
            id: string;
            mailbox_id: string;
            mails_filed: number;
            /** @description Of another helpdesk’s export, its tickets are counted instead of mails. */
            mails_read: number;
            mails_skipped: number;
            /** @description Why mails were not filed, the most frequent reason first. */
            skipped: {
                count: number;
                /** @enum {string} */
                reason: "duplicate" | "set_aside" | "report" | "no_sender" | "no_contact" | "too_large" | "unreadable" | "infected" | "failed" | "spam" | "deleted" | "no_messages" | "article" | "invalid";
            }[];
            /** @enum {string} */
            source: "mbox" | "zendesk" | "help_scout" | "freescout";
            started_at: string | null;
            started_by: string;
            /** @enum {string} */
            status: "queued" | "running" | "finished" | "failed" | "cancelled";
            tickets_opened: number;
        };
        MailPreview: {
            mail: {
                attachments: {
                    detected_type: string | null;
                    name: string;
                    size: number;
                    type: string;
                }[];
                cc: {
                    address: string;
                    name: string | null;
                }[];
                date: string | null;
                findings: {
                    detail: string;
                    kind: string;
                    told: components["schemas"]["Told"] | null;
                }[];
                flags: string[];
                forwarded_from: {
                    address: string;
                    name: string | null;
                } | null;
                from: {
                    address: string;
                    name: string | null;
                } | null;
                /** @description Sanitised as on a ticket; it fetches nothing. */
                html: string | null;
                reply_to: {
                    address: string;
                    name: string | null;
                }[];
                subject: string | null;
                text: string;
                to: {
                    address: string;
                    name: string | null;
                }[];
                trackers: number;
            } | null;
            /** @description Why it cannot be read. */
            problem: string | null;
            readable: boolean;
        };
        Me: {
            /** @description What the desk shows you once a ticket is answered, closed or snoozed; null for a key. */
            after_act: ("next" | "previous" | "list" | "stay") | null;
            id: string;
            /** @description Whether your lists of tickets show how the newest email begins; null for a key. */
            list_preview: boolean | null;
            /** @description Null means every mailbox. */
            mailbox_ids: string[] | null;
            name: string;
            /** @description Whether you are mailed your unread notifications while you are away; null for a key. */
            notify_away: boolean | null;
            /** @description Whether you are mailed about drafts and tickets that wait for you; null for a key. */
            notify_reviews: boolean | null;
            /** @description What foreign mail is translated into for you; null: your browser’s language, or a key. */
            reading_language: string | null;
            role: ("admin" | "member" | "viewer") | null;
            /** @description A mailbox has no relay: its mail is caught here and really leaves for nobody. */
            sandbox: boolean;
            scopes: ("read" | "write" | "propose" | "send" | "admin" | "metrics")[];
            /** @description In which time zone you see times; null: your browser’s, or a key. */
            time_zone: string | null;
            /** @enum {string} */
            type: "user" | "api_key";
        };
        Message: {
            approved_by: string | null;
            attachments: components["schemas"]["Attachment"][];
            auth: {
                dkim: string | null;
                dmarc: string | null;
                spf: string | null;
            } | null;
            author: {
                id: string | null;
                name: string;
                type: string;
            };
            bcc: components["schemas"]["Address"][];
            /** @description While it waits, a new mail of the contact takes it back. */
            cancels_on_reply: boolean;
            cc: components["schemas"]["Address"][];
            /** Format: date-time */
            created_at: string;
            delivery: {
                /** @description Nothing of it has left. */
                can_take_back: boolean;
                leaves_at: string | null;
                recipients: {
                    address: string;
                    attempts: number;
                    code: string | null;
                    id: string;
                    next_attempt_at: string | null;
                    resolved_by: string | null;
                    /** @enum {string} */
                    role: "to" | "cc" | "bcc";
                    smtp_code: number | null;
                    /** @enum {string} */
                    status: "queued" | "sending" | "sent" | "deferred" | "failed" | "bounced" | "suppressed" | "uncertain" | "cancelled";
                    text: string | null;
                    /** @description The same by its code, where the words are ours. */
                    told: components["schemas"]["Told"] | null;
                    waits_for: ("relay" | "send_limit" | "server" | "time") | null;
                }[];
                sandbox: boolean;
                /** @enum {string} */
                status: "queued" | "sending" | "sent" | "deferred" | "failed" | "bounced" | "suppressed" | "uncertain" | "cancelled";
            } | null;
            /** @description How often it was opened and its links followed, where the mailbox counts that. */
            engagement: components["schemas"]["Engagement"] | null;
            filed_because: string | null;
            /** @description The same by its code. */
            filed_told: components["schemas"]["Told"] | null;
            /** @description What speaks against believing the mail or opening its files, each in words. */
            findings: {
                detail: string;
                kind: string;
                told: components["schemas"]["Told"] | null;
            }[];
            flags: string[];
            /** @description What `visible_text` and the `details` of `html` fold. */
            folded: ("quote" | "signature")[];
            /** @description The forward that this mail is (its own id) or answers: neither goes to the contact, nor came from them. */
            forward_id: string | null;
            /** @description Who wrote what is forwarded here, as the mail itself says: nobody vouches for it. */
            forwarded_from: components["schemas"]["Address"] | null;
            from: components["schemas"]["Address"] | null;
            /** @description Sanitised; fetches nothing. Quotes and signatures are folded in `details`, addresses of images stand in `data-remote-src` and `data-cid`. */
            html: string | null;
            id: string;
            /** @description With it the remote images are had at /images/{id}/{number from 0}?grant=…; null until a person says so. */
            image_grant: string | null;
            internet_message_id: string | null;
            /** @enum {string} */
            kind: "inbound" | "outbound" | "note";
            /** @description Of a mail as it was filed, as ISO 639-1; null when it is not clear. */
            language: string | null;
            /** @description Users whom a note names, and how: by `@` and the handle. */
            mentions: {
                handle: string;
                user_id: string;
            }[];
            /** @description All that no earlier mail of the ticket says: what search and the assistant read. Null when `visible_text` is all of it. */
            new_text: string | null;
            raw_email_id: string | null;
            /** @description How many images it asks of other hosts. */
            remote_images: number;
            /** @description Where the mail asks answers to go, as it says itself. */
            reply_to: components["schemas"]["Address"][];
            subject: string | null;
            text: string;
            ticket_id: string;
            to: components["schemas"]["Address"][];
            /** @description How many more were there only to count who looks; they are left out. */
            trackers: number;
            /** @description Without what is quoted or signed, as far as marks show it. */
            visible_text: string;
        };
        Mirror: {
            /** Format: date-time */
            created_at: string;
            folder: string;
            host: string;
            /** @description Why it does not go on, in the server’s words where it gave some. */
            last_error: string | null;
            /** @description The same by its code, where the words are ours. */
            last_error_told: components["schemas"]["Told"] | null;
            last_mirrored_at: string | null;
            mailbox_id: string;
            /** @description When it is tried again; null while it works. */
            next_try_at: string | null;
            paused_at: string | null;
            port: number;
            /** @description Mails that the server did not take; each has an event. */
            refused: number;
            secure: boolean;
            /** @description Where sent mail goes; null: into `folder` too. */
            sent_folder: string | null;
            /**
             * Format: date-time
             * @description Mail from this time on is copied.
             */
            since: string;
            username: string;
            /** @description Mails that are still to be copied. */
            waiting: number;
        };
        ModelPrice: {
            /** @description Millionths of a dollar per million tokens. */
            cached_micros: number;
            /** @description Millionths of a dollar per million tokens. */
            in_micros: number;
            model: string;
            /** @description Millionths of a dollar per million tokens. */
            out_micros: number;
        };
        ModelServer: {
            base_url: string;
            /** @description Tokens; null: what the server lists, if it does. */
            context_length: number | null;
            /** Format: date-time */
            created_at: string;
            created_by: string;
            /** @constant */
            currency: "USD";
            has_api_key: boolean;
            id: string;
            /** @description What it listed at the last test. */
            models: {
                cached_micros: number | null;
                context_length: number | null;
                /** @description The price in force; null when it is unknown. */
                in_micros: number | null;
                name: string;
                out_micros: number | null;
            }[];
            name: string;
            /** @description Those that a person set. They come before what the server or we know of a model. */
            prices: components["schemas"]["ModelPrice"][];
            test_passed: boolean | null;
            /** @description What the server said at the last test. */
            test_response: string | null;
            /** @description The same by its code. */
            test_told: components["schemas"]["Told"] | null;
            tested_at: string | null;
            updated_at: string | null;
            updated_by: string | null;
        };
        ModelServerTest: {
            /** @description The same for programs; absent for what is older than codes. */
            code?: string | null;
            /** @description The names of the models that it lists. */
            models: string[];
            ok: boolean;
            /** @description Its HTTP status, if it refused. */
            status: number | null;
            /** @description What the text names; another such text may be among it. */
            values?: {
                [key: string]: string | number | components["schemas"]["ToldWithin"];
            } | null;
            /** @description What the server said, or what we saw. */
            words: string;
        };
        MovedMessage: {
            approved_by: string | null;
            attachments: components["schemas"]["Attachment"][];
            auth: {
                dkim: string | null;
                dmarc: string | null;
                spf: string | null;
            } | null;
            author: {
                id: string | null;
                name: string;
                type: string;
            };
            bcc: components["schemas"]["Address"][];
            /** @description While it waits, a new mail of the contact takes it back. */
            cancels_on_reply: boolean;
            cc: components["schemas"]["Address"][];
            /** Format: date-time */
            created_at: string;
            delivery: {
                /** @description Nothing of it has left. */
                can_take_back: boolean;
                leaves_at: string | null;
                recipients: {
                    address: string;
                    attempts: number;
                    code: string | null;
                    id: string;
                    next_attempt_at: string | null;
                    resolved_by: string | null;
                    /** @enum {string} */
                    role: "to" | "cc" | "bcc";
                    smtp_code: number | null;
                    /** @enum {string} */
                    status: "queued" | "sending" | "sent" | "deferred" | "failed" | "bounced" | "suppressed" | "uncertain" | "cancelled";
                    text: string | null;
                    /** @description The same by its code, where the words are ours. */
                    told: components["schemas"]["Told"] | null;
                    waits_for: ("relay" | "send_limit" | "server" | "time") | null;
                }[];
                sandbox: boolean;
                /** @enum {string} */
                status: "queued" | "sending" | "sent" | "deferred" | "failed" | "bounced" | "suppressed" | "uncertain" | "cancelled";
            } | null;
            /** @description How often it was opened and its links followed, where the mailbox counts that. */
            engagement: components["schemas"]["Engagement"] | null;
            filed_because: string | null;
            /** @description The same by its code. */
            filed_told: components["schemas"]["Told"] | null;
            /** @description What speaks against believing the mail or opening its files, each in words. */
            findings: {
                detail: string;
                kind: string;
                told: components["schemas"]["Told"] | null;
            }[];
            flags: string[];
            /** @description What `visible_text` and the `details` of `html` fold. */
            folded: ("quote" | "signature")[];
            /** @description The forward that this mail is (its own id) or answers: neither goes to the contact, nor came from them. */
            forward_id: string | null;
            /** @description Who wrote what is forwarded here, as the mail itself says: nobody vouches for it. */
            forwarded_from: components["schemas"]["Address"] | null;
            from: components["schemas"]["Address"] | null;
            /** @description Sanitised; fetches nothing. Quotes and signatures are folded in `details`, addresses of images stand in `data-remote-src` and `data-cid`. */
            html: string | null;
            id: string;
            /** @description With it the remote images are had at /images/{id}/{number from 0}?grant=…; null until a person says so. */
            image_grant: string | null;
            internet_message_id: string | null;
            /** @enum {string} */
            kind: "inbound" | "outbound" | "note";
            /** @description Of a mail as it was filed, as ISO 639-1; null when it is not clear. */
            language: string | null;
            /** @description Users whom a note names, and how: by `@` and the handle. */
            mentions: {
                handle: string;
                user_id: string;
            }[];
            moved_from: {
                id: string;
                number: number;
            };
            moved_ids: string[];
            /** @description All that no earlier mail of the ticket says: what search and the assistant read. Null when `visible_text` is all of it. */
            new_text: string | null;
            raw_email_id: string | null;
            /** @description How many images it asks of other hosts. */
            remote_images: number;
            /** @description Where the mail asks answers to go, as it says itself. */
            reply_to: components["schemas"]["Address"][];
            subject: string | null;
            text: string;
            ticket_id: string;
            ticket_number: number;
            to: components["schemas"]["Address"][];
            /** @description How many more were there only to count who looks; they are left out. */
            trackers: number;
            /** @description Without what is quoted or signed, as far as marks show it. */
            visible_text: string;
        };
        NewApiKey: {
            /** Format: date-time */
            created_at: string;
            hint: string;
            id: string;
            last_used_at: string | null;
            mailbox_ids: string[] | null;
            name: string;
            revoked_at: string | null;
            scopes: ("read" | "write" | "propose" | "send" | "admin" | "metrics")[];
            /** @description Only tickets that bear one of these tags are in its reach; null: all. Empty once they are all gone. */
            tags: string[] | null;
            /** @description Told this once. Null in a replayed answer. */
            token: string | null;
        };
        NewRecoveryCodes: {
            /** @description Each signs in once. Told this once. Null in a replayed answer. */
            recovery_codes: string[] | null;
        };
        NewTotp: {
            /** @description What an authenticator app reads out of a QR code. */
            otpauth_uri: string | null;
            /** @description Base32. Told this once. Null in a replayed answer. */
            secret: string | null;
        };
        Notification: {
            by: {
                id: string | null;
                name: string;
                type: string;
            };
            /** Format: date-time */
            created_at: string;
            id: string;
            /** @enum {string} */
            kind: "mention" | "assigned" | "todo_due" | "sla_due_soon" | "sla_breached" | "rated_bad";
            /** @description The note that mentions you. */
            message: {
                id: string;
                /** @description How the note begins. */
                text: string;
            } | null;
            read_at: string | null;
            ticket: {
                id: string;
                number: number;
                subject: string | null;
            };
            /** @description What is due. */
            todo: {
                id: string;
                title: string;
            } | null;
        };
        OwnSignature: {
            /** @description Other signatures for single mailboxes. */
            mailboxes: {
                mailbox_id: string;
                /** @description Markdown. Empty: none. */
                signature: string;
            }[];
            /**
             * @description Whether it stands before the mailbox’s signature or instead of it.
             * @enum {string}
             */
            place: "before" | "instead";
            /** @description Markdown. Empty: none. */
            signature: string;
        };
        Passkey: {
            /** Format: date-time */
            created_at: string;
            id: string;
            last_used_at: string | null;
            name: string;
        };
        PasskeyOptions: {
            challenge: string;
        } & {
            [key: string]: unknown;
        };
        Presence: {
            /** @enum {string} */
            doing: "reading" | "writing";
            mailbox_id: string;
            name: string;
            ticket_id: string;
            user_id: string;
            window: string;
        };
        Problem: {
            /** @description One word for a program. */
            code: string;
            /** @description One sentence for a person, in the language of Content-Language. */
            detail: string;
            errors?: {
                detail: string;
                pointer: string;
            }[];
            facts?: {
                [key: string]: unknown;
            };
            request_id: string;
            status: number;
            title: string;
            type: string;
        };
        ProposedAct: {
            /** @constant */
            kind: "close";
            resolution: string | null;
        } | {
            /** @constant */
            kind: "snooze";
            /** Format: date-time */
            until: string;
        } | {
            /** @constant */
            kind: "forward";
            note: string;
            /** @description As it was proposed, before a reviewer edited it. */
            proposed_note: string;
            to: string;
        } | {
            arguments: {
                /** @constant */
                priority?: "urgent";
                tags?: string[];
            };
            /** @constant */
            kind: "tool";
            /** @constant */
            name: "update_inbox_item";
        };
        PushState: {
            /** @description The applicationServerKey to subscribe with, base64url. */
            public_key: string;
            /** @description Whether this session’s browser is told of your notifications. */
            subscribed: boolean;
        };
        RawEmail: {
            auth: {
                dkim: string | null;
                dmarc: string | null;
                spf: string | null;
            } | null;
            /** @description Each check of the sender (SPF, DKIM, DMARC, ARC) with its domain and what it found. */
            auth_details: {
                [key: string]: unknown;
            } | null;
            /** @description The block that kept it out; see /blocked-senders. */
            blocked_by_id: string | null;
            bounce: {
                recipients: {
                    action: string | null;
                    address: string;
                    /** @enum {string} */
                    class: "hard" | "soft";
                    delivery_id: string | null;
                    status: string | null;
                    text: string | null;
                }[];
            } | null;
            complaint: {
                recipients: string[];
                type: string;
            } | null;
            envelope_from: string;
            envelope_to: string[];
            from: {
                address: string | null;
                name: string | null;
            };
            id: string;
            internet_message_id: string | null;
            kind: ("person" | "auto_reply" | "bounce" | "delay" | "complaint" | "receipt" | "list" | "loop" | "report") | null;
            mailbox_id: string;
            message_id: string | null;
            /** @description Who released or discarded it. */
            processed_by: string | null;
            reason: string | null;
            /** @description The same by its code; not every reason has one. */
            reason_told: components["schemas"]["Told"] | null;
            /** Format: date-time */
            received_at: string;
            size: number;
            /** @enum {string} */
            source: "smtp" | "http" | "imap" | "import";
            /** @enum {string} */
            status: "received" | "filed" | "held" | "ignored";
            subject: string | null;
            ticket_id: string | null;
            ticket_number: number | null;
        };
        Relay: {
            /** Format: date-time */
            created_at: string;
            created_by: string;
            has_password: boolean;
            host: string;
            id: string;
            /** @description Whose mail it takes; null: of every mailbox without its own. */
            mailbox_id: string | null;
            max_connections: number;
            port: number;
            /** @description 1 comes first; 2 is asked when 1 cannot be reached. */
            rank: number;
            /**
             * @description `tls` from the first byte; `starttls`, or nothing is sent; `plain` for the same machine.
             * @enum {string}
             */
            security: "tls" | "starttls" | "plain";
            test_passed: boolean | null;
            /** @description What the server said at the last test. */
            test_response: string | null;
            /** @description The same by its code. */
            test_told: components["schemas"]["Told"] | null;
            tested_at: string | null;
            username: string | null;
            /** @description Mails that it would not have and that will be tried again. */
            waiting: number;
            /** @description The same by its code, where the words are ours. */
            waiting_told: components["schemas"]["Told"] | null;
            /** @description Why the last of them waits. */
            waiting_words: string | null;
        };
        RelayTest: {
            /** @description The same for programs; absent for what is older than codes. */
            code?: string | null;
            /** @description The address that a mail was sent to. */
            sent_to: string | null;
            /** @description What the text names; another such text may be among it. */
            values?: {
                [key: string]: string | number | components["schemas"]["ToldWithin"];
            } | null;
            /** @description What the server said, or what we saw. */
            words: string;
            works: boolean;
        };
        RenderedReply: {
            add_tags: string[];
            /** @description Null leaves it as it is; an `id` of null is nobody. */
            assignee: {
                id: string | null;
                name: string | null;
            } | null;
            body: string;
            id: string;
            /** @description What is still to be filled in, by name: unknown here, or empty for this ticket. */
            placeholders: string[];
            status: ("open" | "in_progress" | "closed") | null;
        };
        ReplyPreview: {
            /** @description Addresses that nobody on the ticket has had before. */
            added: string[];
            /** @description Whether it asks the contact for a rating if it closes the ticket. */
            asks_rating: boolean;
            bcc: components["schemas"]["Address"][];
            cc: components["schemas"]["Address"][];
            files: {
                id: string;
                inline: boolean;
                name: string;
                size: number;
                type: string;
            }[];
            from: components["schemas"]["Address"];
            /** @description The earlier mail as it stands at the end of the text. */
            history: string | null;
            /** @description Why there is no history, in words. */
            history_left_out: string | null;
            /** @description An image of the mail bears its Content-ID, `<file id>@…`, in data-cid. */
            html: string;
            /** @description What all files of this reply may have together. */
            max_file_bytes: number;
            subject: string;
            text: string;
            to: components["schemas"]["Address"][];
        };
        Report: {
            /** @description The period of the same length before. */
            before: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
            days: {
                arrivals: number;
                /** @description At the end of the day; null for days to come. */
                backlog: number | null;
                /** Format: date */
                day: string;
            }[];
            first_answers: {
                /** @enum {string} */
                by: "people" | "countersigned" | "assistant" | "programs";
                count: number;
                /** @description Seconds, rounded; null when there is none. */
                median_seconds: number | null;
                /** @description Seconds, rounded; null when there is none. */
                p90_seconds: number | null;
            }[];
            /** Format: date */
            from: string;
            /** @description All 168 hours of a week. */
            hours: {
                arrivals: number;
                /** @description 0 to 23, by the clock of the zone. */
                hour: number;
                /** @description 1 is Monday. */
                weekday: number;
            }[];
            mailbox_id: string | null;
            mailbox_ratings: {
                address: string;
                /** @description Of those: answered by now. */
                answered: number;
                /** @description Questions that were sent. */
                asked: number;
                bad: number;
                good: number;
                mailbox_id: string;
                okay: number;
            }[];
            mailboxes: {
                address: string;
                answered: number;
                arrivals: number;
                /** @description Seconds, rounded; null when there is none. */
                first_answer_median_seconds: number | null;
                mailbox_id: string;
                /** @description Seconds, rounded; null when there is none. */
                resolution_median_seconds: number | null;
                resolved: number;
            }[];
            people: {
                /** @description How often they closed a ticket. */
                closed: number;
                name: string;
                /** @description That they wrote themselves. */
                replies: number;
                /** @description Drafts of assistants that they signed. */
                signed: number;
                user_id: string;
            }[];
            /** @description By who signed the answer. */
            person_ratings: {
                /** @description Of those: answered by now. */
                answered: number;
                /** @description Questions that were sent. */
                asked: number;
                bad: number;
                good: number;
                name: string;
                okay: number;
                /** @description Null: no person signed the answer. */
                user_id: string | null;
            }[];
            /** @description By who had answered first. */
            resolutions: {
                /** @enum {string} */
                by: "people" | "countersigned" | "assistant" | "programs" | "unanswered";
                count: number;
                /** @description Seconds, rounded; null when there is none. */
                median_seconds: number | null;
                /** @description Seconds, rounded; null when there is none. */
                p90_seconds: number | null;
            }[];
            /** @description The 100 with the most arrivals. */
            tags: {
                answered: number;
                arrivals: number;
                /** @description Seconds, rounded; null when there is none. */
                first_answer_median_seconds: number | null;
                /** @description Seconds, rounded; null when there is none. */
                resolution_median_seconds: number | null;
                resolved: number;
                tag: string;
            }[];
            /** Format: date */
            to: string;
            totals: {
                arrivals: number;
                /** @description Active tickets at the end of the last day, or now. */
                backlog: number | null;
                drafts: {
                    /** @description Signed as they were proposed. */
                    accepted: number;
                    /** @description Signed with other words. */
                    edited: number;
                    proposed: number;
                    rejected: number;
                    /** @description Of the accepted and edited ones: signed by no person. */
                    signed_by_rule: number;
                    superseded: number;
                    waiting: number;
                };
                first_answers: {
                    count: number;
                    /** @description Seconds, rounded; null when there is none. */
                    median_seconds: number | null;
                    /** @description Seconds, rounded; null when there is none. */
                    p90_seconds: number | null;
                };
                /** @description What contacts said of the answers by which a ticket was closed. */
                ratings: {
                    /** @description Of those: answered by now. */
                    answered: number;
                    /** @description Questions that were sent. */
                    asked: number;
                    bad: number;
                    good: number;
                    okay: number;
                };
                /** @description Replies that were sent, whoever wrote them. */
                replies: number;
                resolutions: {
                    count: number;
                    /** @description Seconds, rounded; null when there is none. */
                    median_seconds: number | null;
                    /** @description Seconds, rounded; null when there is none. */
                    p90_seconds: number | null;
                };
                runs: {
                    /** @description Micro-dollars of the runs whose price is known; null when it is of none. */
                    cost_micros: number | null;
                    runs: number;
                    runs_of_unknown_cost: number;
                    tokens_in: number;
                    tokens_out: number;
                };
                /** @description First answers and closings of the period, by their SLA. */
                sla: {
                    first_answer: {
                        /** @description Those for which a policy had a target. */
                        count: number;
                        /** @description Those in time. */
                        met: number;
                    };
                    resolution: {
                        /** @description Those for which a policy had a target. */
                        count: number;
                        /** @description Those in time. */
                        met: number;
                    };
                };
            };
            totals_before: {
                arrivals: number;
                /** @description Active tickets at the end of the last day, or now. */
                backlog: number | null;
                drafts: {
                    /** @description Signed as they were proposed. */
                    accepted: number;
                    /** @description Signed with other words. */
                    edited: number;
                    proposed: number;
                    rejected: number;
                    /** @description Of the accepted and edited ones: signed by no person. */
                    signed_by_rule: number;
                    superseded: number;
                    waiting: number;
                };
                first_answers: {
                    count: number;
                    /** @description Seconds, rounded; null when there is none. */
                    median_seconds: number | null;
                    /** @description Seconds, rounded; null when there is none. */
                    p90_seconds: number | null;
                };
                /** @description What contacts said of the answers by which a ticket was closed. */
                ratings: {
                    /** @description Of those: answered by now. */
                    answered: number;
                    /** @description Questions that were sent. */
                    asked: number;
                    bad: number;
                    good: number;
                    okay: number;
                };
                /** @description Replies that were sent, whoever wrote them. */
                replies: number;
                resolutions: {
                    count: number;
                    /** @description Seconds, rounded; null when there is none. */
                    median_seconds: number | null;
                    /** @description Seconds, rounded; null when there is none. */
                    p90_seconds: number | null;
                };
                runs: {
                    /** @description Micro-dollars of the runs whose price is known; null when it is of none. */
                    cost_micros: number | null;
                    runs: number;
                    runs_of_unknown_cost: number;
                    tokens_in: number;
                    tokens_out: number;
                };
                /** @description First answers and closings of the period, by their SLA. */
                sla: {
                    first_answer: {
                        /** @description Those for which a policy had a target. */
                        count: number;
                        /** @description Those in time. */
                        met: number;
                    };
                    resolution: {
                        /** @description Those for which a policy had a target. */
                        count: number;
                        /** @description Those in time. */
                        met: number;
                    };
                };
            };
            zone: string;
        };
        Rule: {
            actions: components["schemas"]["RuleAction"][];
            /** @description On how many mails it changed a ticket in the last 7 days. */
            applied: number;
            /** @description None: every mail fits. */
            conditions: components["schemas"]["RuleCondition"][];
            /** Format: date-time */
            created_at: string;
            created_by: string;
            /** @description When it was switched off; null for one that never worked. */
            disabled_at: string | null;
            disabled_by: string | null;
            /** @description Whether it works on new mail. */
            enabled: boolean;
            enabled_at: string | null;
            enabled_by: string | null;
            id: string;
            /** @description Null for all mailboxes. */
            mailbox_ids: string[] | null;
            /**
             * @description How many of the conditions must hold.
             * @enum {string}
             */
            match: "all" | "any";
            name: string;
            /**
             * @description Every mail of a contact, only the one that opens a ticket, or only further ones on a ticket.
             * @enum {string}
             */
            trigger: "mail.received" | "ticket.created" | "mail.answered";
            /** Format: date-time */
            updated_at: string;
            version: number;
        };
        RuleAction: {
            /** @constant */
            do: "add_tag";
            tag: string;
        } | {
            /** @constant */
            do: "remove_tag";
            tag: string;
        } | {
            /** @constant */
            do: "assign";
            /** @description Null for nobody. */
            user_id: string | null;
        } | {
            /** @constant */
            do: "set_priority";
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
        } | {
            /** @constant */
            do: "snooze";
            hours: number;
        } | {
            /** @constant */
            do: "close";
        } | {
            /** @constant */
            do: "newsletter";
        };
        RuleCondition: {
            /** @constant */
            field: "sender";
            /**
             * @description `is`: one of the values fits; `is_not`: none does.
             * @enum {string}
             */
            op: "is" | "is_not";
            values: string[];
        } | {
            /** @constant */
            field: "recipient";
            /**
             * @description `is`: one of the values fits; `is_not`: none does.
             * @enum {string}
             */
            op: "is" | "is_not";
            values: string[];
        } | {
            /** @enum {string} */
            field: "subject" | "text" | "subject_or_text";
            /**
             * @description `is`: one of the values fits; `is_not`: none does.
             * @enum {string}
             */
            op: "is" | "is_not";
            values: string[];
        } | {
            /** @constant */
            field: "mail";
            /**
             * @description `is`: one of the values fits; `is_not`: none does.
             * @enum {string}
             */
            op: "is" | "is_not";
            /** @description `list`: a mailing list or newsletter, as List-Id, List-Unsubscribe or Precedence say. */
            values: ("person" | "list" | "auto_reply")[];
        } | {
            /** @constant */
            field: "attachment";
            /**
             * @description `is`: one of the values fits; `is_not`: none does.
             * @enum {string}
             */
            op: "is" | "is_not";
            values: [
                "any"
            ];
        } | {
            /** @constant */
            field: "language";
            /**
             * @description `is`: one of the values fits; `is_not`: none does.
             * @enum {string}
             */
            op: "is" | "is_not";
            values: string[];
        } | {
            /** @constant */
            field: "company";
            /**
             * @description `is`: one of the values fits; `is_not`: none does.
             * @enum {string}
             */
            op: "is" | "is_not";
            values: string[];
        } | {
            /** @constant */
            field: "business_hours";
            /**
             * @description `is`: one of the values fits; `is_not`: none does.
             * @enum {string}
             */
            op: "is" | "is_not";
            values: string[];
        } | {
            /** @constant */
            field: "tag";
            /**
             * @description `is`: one of the values fits; `is_not`: none does.
             * @enum {string}
             */
            op: "is" | "is_not";
            values: string[];
        } | {
            /** @constant */
            field: "priority";
            /**
             * @description `is`: one of the values fits; `is_not`: none does.
             * @enum {string}
             */
            op: "is" | "is_not";
            values: ("low" | "normal" | "high" | "urgent")[];
        };
        RuleDryRun: {
            /** @description What was read as it is now and not as it was when the mail came. */
            as_of_today: ("tag" | "priority" | "company" | "status" | "assignee" | "business_hours")[];
            /** @description False when there was more mail than is read at once; the newest was read. */
            complete: boolean;
            mails_fitting: number;
            mails_read: number;
            /** Format: date-time */
            since: string;
            tickets: {
                /** @description The actions that would change something. */
                changes: components["schemas"]["RuleAction"][];
                from: string;
                id: string;
                mailbox_id: string;
                /** @description Its newest mail that fits. */
                message_id: string;
                number: number;
                /** Format: date-time */
                received_at: string;
                /** @enum {string} */
                status: "open" | "in_progress" | "snoozed" | "closed";
                subject: string | null;
            }[];
            /** @description How many tickets it would change; the list may hold fewer. */
            tickets_changed: number;
        };
        Run: {
            assistant_id: string;
            assistant_name: string;
            assistant_version_id: string;
            attempt: number;
            /** @description Millionths of a dollar; null when a price is unknown. */
            cost_micros: number | null;
            /** Format: date-time */
            created_at: string;
            error: components["schemas"]["RunError"] | null;
            finished_at: string | null;
            heartbeat_at: string | null;
            id: string;
            instructed_by: string | null;
            /** @description What a person asked of it. */
            instruction: string | null;
            model: string | null;
            outcome: string | null;
            /** @description The same by its code. */
            outcome_told: components["schemas"]["Told"] | null;
            /** @enum {string} */
            source: "inbox_item" | "inbox_reply" | "manual" | "follow_up";
            started_at: string | null;
            /** @enum {string} */
            status: "queued" | "running" | "waiting" | "finished" | "failed" | "cancelled" | "superseded";
            steps?: components["schemas"]["Step"][];
            ticket_id: string;
            ticket_number: number;
            ticket_subject: string | null;
            tokens_cached: number;
            tokens_in: number;
            tokens_out: number;
            waiting_on: "model" | null;
            waiting_since: string | null;
        };
        RunError: {
            /** @description The same for programs; absent for what is older than codes. */
            code?: string | null;
            /** @description What the model’s server said, at most 500 characters. */
            server_words: string | null;
            /** @description Its HTTP status. */
            status: number | null;
            /** @description What the text names; another such text may be among it. */
            values?: {
                [key: string]: string | number | components["schemas"]["ToldWithin"];
            } | null;
            words: string;
        };
        /** @description How many samples there are. */
        SampleData: {
            articles: number;
            contacts: number;
            tickets: number;
        };
        SavedReply: {
            add_tags: string[];
            /** @description Who gets the ticket: `me` is whoever sends the reply; null leaves it as it is. */
            assignee: (("me" | "none") | string) | null;
            /** @description Markdown, with placeholders such as `{{contact.first_name}}`. */
            body: string;
            /** Format: date-time */
            created_at: string;
            created_by: string;
            id: string;
            last_used_at: string | null;
            /** @description The one mailbox that a shared one serves; null for all. */
            mailbox_id: string | null;
            name: string;
            /** @description Whether only its owner sees it. */
            personal: boolean;
            /** @description What the ticket becomes once the reply is sent. */
            status: ("open" | "in_progress" | "closed") | null;
            /** Format: date-time */
            updated_at: string;
            /** @description How many replies were sent with it. */
            uses: number;
            version: number;
        };
        SecondFactor: {
            passkeys: components["schemas"]["Passkey"][];
            /** @description False where APP_URL is an IP address or plain http: browsers have no passkeys there. */
            passkeys_supported: boolean;
            recovery_codes_left: number;
            /** @description Null while a password alone signs in. Codes are RFC 6238: SHA-1, 6 digits, 30 s. */
            totp: {
                /** Format: date-time */
                confirmed_at: string;
            } | null;
        };
        SendingFigures: {
            /** @description 0 to 1. */
            bounce_rate: number;
            bounced: number;
            /** @description Of those: to addresses that do not exist. */
            bounced_hard: number;
            complained: number;
            /** @description 0 to 1. */
            complaint_rate: number;
            days: number;
            mailbox_id: string;
            /** @description Mails to one recipient each that really left. */
            sent: number;
            /** @description In words, over 2 % bounces and 0.1 % complaints. */
            warnings: string[];
            /** @description The same by their codes. */
            warnings_told: components["schemas"]["Told"][];
        };
        SentAccountLink: {
            /** Format: date-time */
            expires_at: string;
            /** @description The link, once, for you to pass on, when no mail can be sent; null when it is mailed. */
            url: string | null;
        };
        Session: {
            client_address: string;
            /** Format: date-time */
            created_at: string;
            /** @description The one that asks. */
            current: boolean;
            /** Format: date-time */
            expires_at: string;
            id: string;
            /**
             * Format: date-time
             * @description To the minute.
             */
            last_seen_at: string;
            /** @description How you signed in; null where that was not kept. */
            method: ("password" | "totp" | "recovery_code" | "passkey" | "sso") | null;
            /** @description As the browser gave it at the sign-in. */
            user_agent: string;
        };
        SingleSignOn: {
            /** @description What the provider must be told to send people back to. */
            callback_url: string;
            /** @description Who keeps their password while `sso_only` is on. */
            password_keeper: {
                email: string;
                id: string;
                name: string;
            } | null;
            provider: {
                /** @description Whose addresses may come; empty: any that it verified. */
                allowed_domains: string[];
                client_id: string;
                /** @description Whether the environment sets it, and nobody here. */
                from_environment: boolean;
                has_secret: boolean;
                /**
                 * Format: uri
                 * @description The provider’s issuer identifier, under which its discovery document lies.
                 */
                issuer: string;
                /** @description How the button names it: “Sign in with …”. */
                label: string;
                /** @description What unknown people, or those whom no rule fits, become; null: they are not let in. */
                new_user_role: ("admin" | "member" | "viewer") | null;
                /** @description The claim with groups or roles, or a path to it such as `realm_access.roles`. */
                role_claim: string | null;
                /** @description The highest role that fits counts, at each sign-in. */
                role_rules: {
                    /** @description Null means every mailbox. */
                    mailbox_ids: string[] | null;
                    /** @enum {string} */
                    role: "admin" | "member" | "viewer";
                    /** @description A value of the claim, such as the name of a group. */
                    value: string;
                }[];
                /** @description Whether passwords and passkeys work for the one admin who keeps theirs. */
                sso_only: boolean;
                /** @description What the provider said there. */
                test_response: string | null;
                /** @description How far the last test came; `ready`: all is well. */
                test_step: ("discovery" | "keys" | "client" | "ready") | null;
                tested_at: string | null;
            } | null;
        };
        SingleSignOnTest: {
            /**
             * @description Where it ended.
             * @enum {string}
             */
            step: "discovery" | "keys" | "client" | "ready";
            /** @description What the provider said there. */
            words: string;
            works: boolean;
        };
        /** @description Snoozed and closed time does not count. */
        SlaPolicy: {
            business_hours_id: string;
            /** Format: date-time */
            created_at: string;
            created_by: string;
            /** @description From the contact’s first mail to our first answer, in minutes of work; null is no target. */
            first_answer_minutes: number | null;
            id: string;
            /** @description Any of these; null: all. */
            mailbox_ids: string[] | null;
            name: string;
            /** @description From a further mail of the contact to our answer, in minutes of work; null is no target. */
            next_answer_minutes: number | null;
            /** @description The first in order whose conditions hold applies. */
            position: number;
            /** @description Any of these; null: all. */
            priorities: ("low" | "normal" | "high" | "urgent")[] | null;
            /** @description From the contact’s first mail to the closing, in minutes of work; null is no target. */
            resolution_minutes: number | null;
            /** @description Any of these; null: whatever the ticket’s tags. */
            tags: string[] | null;
            /** Format: date-time */
            updated_at: string;
            version: number;
        };
        Step: {
            cost_micros: number | null;
            finished_at: string | null;
            input: unknown;
            /** @enum {string} */
            kind: "model" | "tool" | "hand_off";
            name: string;
            output: unknown;
            seq: number;
            /** Format: date-time */
            started_at: string;
            /** @enum {string} */
            status: "started" | "done" | "failed";
            tokens_in: number | null;
            tokens_out: number | null;
        };
        SubmissionServer: {
            host: string;
            port: number;
            /** @enum {string} */
            tls: "starttls" | "implicit";
        };
        Suppression: {
            address: string;
            /** Format: date-time */
            created_at: string;
            created_by: string;
            detail: string | null;
            id: string;
            lifted_at: string | null;
            lifted_because: string | null;
            lifted_by: string | null;
            /** @enum {string} */
            reason: "bounce" | "complaint" | "manual";
        };
        Survey: {
            /** Format: date-time */
            asked_at: string;
            /** @description Who wrote that reply. */
            author: {
                id: string | null;
                name: string;
                type: string;
            };
            comment: string | null;
            id: string;
            language: string;
            mailbox_id: string;
            /** @description The reply that asked. */
            message_id: string;
            /** @description In the mailbox’s own words; null: ours. */
            question: string | null;
            rated_at: string | null;
            rating: ("good" | "okay" | "bad") | null;
            recipient: string;
            ticket_id: string;
            ticket_number: number;
        };
        Tag: {
            color: ("grey" | "brown" | "orange" | "yellow" | "green" | "teal" | "blue" | "pink") | null;
            /** @description The product sets it itself: it can be neither renamed nor deleted. */
            fixed: boolean;
            name: string;
            /** @description How many tickets bear it. */
            tickets: number;
        };
        TakenMail: {
            /** @description Empty when there was no mail in it to take. */
            raw_email_ids: string[];
        };
        Team: {
            id: string;
            /** @description Null: it serves every mailbox. */
            mailbox_ids: string[] | null;
            /** @description In the order of the round. */
            member_ids: string[];
            /**
             * @description Who of the team gets its tickets: nobody by itself, each in turn, or who has the fewest.
             * @enum {string}
             */
            mode: "by_hand" | "round_robin" | "least_busy";
            name: string;
        };
        Ticket: {
            assignee_id: string | null;
            /** @description The team that it is assigned to, whoever of it has it. */
            assignee_team_id: string | null;
            assistant_id: string | null;
            /** @description The same time once it has passed and that is recorded. */
            breached_at: string | null;
            closed_at: string | null;
            contact: {
                address: string;
                id: string;
                name: string | null;
                /** @description For whom a form, shop or group at this address writes; null for a person of their own. */
                reply_to: string | null;
            };
            /** Format: date-time */
            created_at: string;
            /** @description When it is to be answered or resolved by, as its policy says; null while nothing is due. */
            due_at: string | null;
            /** @description What is due then. */
            due_kind: ("first_answer" | "next_answer" | "resolution") | null;
            /** @description From when on it is due soon. */
            due_soon_at: string | null;
            first_reply_at: string | null;
            id: string;
            /** @description What the contact writes, as ISO 639-1; null when it is not clear. */
            language: string | null;
            /** @description Who set the language; null while it is detected. */
            language_set_by: string | null;
            /** Format: date-time */
            last_message_at: string;
            mailbox_id: string;
            /** @description The ticket that it was merged into, which holds its entries; null otherwise. */
            merged_into: {
                id: string;
                number: number;
            } | null;
            /** @description Why the assistant left this to people; null when it did not. */
            needs_person: string | null;
            /** @description The same for programs: the kind of reason, and the delivery or the run concerned. */
            needs_person_cause: {
                delivery_id: string | null;
                /** @enum {string} */
                kind: "delivery_uncertain" | "delivery_failed" | "delivery_suppressed" | "delivery_bounced" | "reply_cancelled" | "sender_not_participant" | "draft_rejected" | "assistant_hand_off" | "assistant_disabled" | "run_failed" | "run_crashed" | "run_timed_out" | "run_attempts_exhausted" | "run_cancelled" | "run_superseded" | "model_away" | "forward_answered";
                run_id: string | null;
            } | null;
            /** @description The same by its code. */
            needs_person_told: components["schemas"]["Told"] | null;
            number: number;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            resolution_note: string | null;
            /** @description It is for trying things out: nothing of it is ever sent, and no report counts it. */
            sample: boolean;
            /** @description The policy that applies, the first in order. */
            sla_policy: {
                id: string;
                name: string;
            } | null;
            snoozed_until: string | null;
            /** @enum {string} */
            status: "open" | "in_progress" | "snoozed" | "closed";
            subject: string | null;
            tags: string[];
            unread: boolean;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description When the mail that opened it was taken back before it left; no list has it then. */
            withdrawn_at: string | null;
        };
        TicketAct: {
            /** @description The same with its arguments. */
            act: {
                [key: string]: unknown;
            };
            /** @description On many tickets, in the background. */
            bulk: boolean;
            /** Format: date-time */
            created_at: string;
            done: number;
            finished_at: string | null;
            id: string;
            /** @enum {string} */
            kind: "close" | "reopen" | "status" | "snooze" | "assign" | "priority" | "tag" | "move" | "approve" | "reply" | "unread" | "merge" | "merge_contacts" | "rule";
            /** @description Of an undo: what somebody has changed since, and so stays. */
            left: number;
            /** @description Of an act on one ticket: the reply that it sent. */
            message_id: string | null;
            skipped: number;
            /** @enum {string} */
            status: "queued" | "running" | "finished" | "undoing" | "undone";
            /** @description Of an act on one ticket. */
            ticket: {
                id: string;
                number: number;
                subject: string | null;
            } | null;
            total: number;
            undone: number;
            undone_at: string | null;
            waiting: number;
        };
        TicketActDetail: {
            /** @description The same with its arguments. */
            act: {
                [key: string]: unknown;
            };
            /** @description On many tickets, in the background. */
            bulk: boolean;
            /** Format: date-time */
            created_at: string;
            done: number;
            /** @description The first 100 tickets that it skipped, or that the undo left as they are, and why. */
            exceptions: {
                /** @description Who has changed the ticket since the act. */
                changed_by: string[];
                /** @description The reason in words. */
                detail: string | null;
                /** @enum {string} */
                reason: "unchanged" | "changed" | "conflict" | "forbidden" | "not_found" | "invalid" | "cancelled" | "failed";
                /** @enum {string} */
                status: "skipped" | "left";
                ticket: {
                    id: string;
                    number: number;
                    subject: string | null;
                };
            }[];
            finished_at: string | null;
            id: string;
            /** @enum {string} */
            kind: "close" | "reopen" | "status" | "snooze" | "assign" | "priority" | "tag" | "move" | "approve" | "reply" | "unread" | "merge" | "merge_contacts" | "rule";
            /** @description Of an undo: what somebody has changed since, and so stays. */
            left: number;
            /** @description Of an act on one ticket: the reply that it sent. */
            message_id: string | null;
            skipped: number;
            /** @enum {string} */
            status: "queued" | "running" | "finished" | "undoing" | "undone";
            /** @description Of an act on one ticket. */
            ticket: {
                id: string;
                number: number;
                subject: string | null;
            } | null;
            total: number;
            undone: number;
            undone_at: string | null;
            waiting: number;
        };
        TicketCount: {
            count: number;
        };
        TicketMerge: {
            id: string;
            /** Format: date-time */
            merged_at: string;
            merged_by: string;
            number: number;
            /** @enum {string} */
            status: "open" | "in_progress" | "snoozed" | "closed";
            subject: string | null;
        };
        TicketRating: {
            /** Format: date-time */
            asked_at: string;
            /** @description What the contact wrote beside it: nobody vouches for it. */
            comment: string | null;
            /** @description The reply that asked. */
            message_id: string;
            rated_at: string | null;
            /** @description Null while the contact has not answered. */
            rating: ("good" | "okay" | "bad") | null;
            survey_id: string;
        };
        TicketRow: {
            assignee_id: string | null;
            assignee_name: string | null;
            /** @description The team that it is assigned to, whoever of it has it. */
            assignee_team_id: string | null;
            assistant_id: string | null;
            /** @description The same time once it has passed and that is recorded. */
            breached_at: string | null;
            closed_at: string | null;
            contact: {
                address: string;
                id: string;
                name: string | null;
                /** @description For whom a form, shop or group at this address writes; null for a person of their own. */
                reply_to: string | null;
            };
            /** Format: date-time */
            created_at: string;
            /** @description Why the last reply has not arrived; `queued`: it waits for its time. */
            delivery_trouble: ("failed" | "bounced" | "uncertain" | "suppressed" | "deferred" | "queued") | null;
            /** @description What the waiting draft does above all. */
            draft_act: ("reply" | "close" | "snooze" | "forward" | "tool") | null;
            draft_waiting: boolean;
            /** @description When it is to be answered or resolved by, as its policy says; null while nothing is due. */
            due_at: string | null;
            /** @description What is due then. */
            due_kind: ("first_answer" | "next_answer" | "resolution") | null;
            /** @description From when on it is due soon. */
            due_soon_at: string | null;
            first_reply_at: string | null;
            /** @description Whether one of its messages has a file beside its text. */
            has_attachments: boolean;
            id: string;
            /** @description What the contact writes, as ISO 639-1; null when it is not clear. */
            language: string | null;
            /** @description Who set the language; null while it is detected. */
            language_set_by: string | null;
            /** Format: date-time */
            last_message_at: string;
            mailbox_id: string;
            /** @description The ticket that it was merged into, which holds its entries; null otherwise. */
            merged_into: {
                id: string;
                number: number;
            } | null;
            /** @description Mails in and out, without notes. */
            message_count: number;
            /** @description Why the assistant left this to people; null when it did not. */
            needs_person: string | null;
            /** @description The same for programs: the kind of reason, and the delivery or the run concerned. */
            needs_person_cause: {
                delivery_id: string | null;
                /** @enum {string} */
                kind: "delivery_uncertain" | "delivery_failed" | "delivery_suppressed" | "delivery_bounced" | "reply_cancelled" | "sender_not_participant" | "draft_rejected" | "assistant_hand_off" | "assistant_disabled" | "run_failed" | "run_crashed" | "run_timed_out" | "run_attempts_exhausted" | "run_cancelled" | "run_superseded" | "model_away" | "forward_answered";
                run_id: string | null;
            } | null;
            /** @description The same by its code. */
            needs_person_told: components["schemas"]["Told"] | null;
            number: number;
            preview: string;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            resolution_note: string | null;
            run_status: ("queued" | "running" | "waiting") | null;
            /** @description It is for trying things out: nothing of it is ever sent, and no report counts it. */
            sample: boolean;
            /** @description The policy that applies, the first in order. */
            sla_policy: {
                id: string;
                name: string;
            } | null;
            snoozed_until: string | null;
            /** @enum {string} */
            status: "open" | "in_progress" | "snoozed" | "closed";
            subject: string | null;
            tags: string[];
            unread: boolean;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description When the mail that opened it was taken back before it left; no list has it then. */
            withdrawn_at: string | null;
            /** @description Who has a reply that is not sent yet. */
            writers: {
                id: string;
                name: string;
            }[];
        };
        TicketSummary: {
            /** @description Millionths of a dollar; null when a price is unknown, and without a summary. */
            cost_micros: number | null;
            covers: {
                /** @description How many entries it covers, mails and notes: the newest ones. */
                entries: number;
                /** @description How many there were. */
                of: number;
                /** Format: date-time */
                through_at: string;
                through_message_id: string;
            } | null;
            /** @description Why the last attempt failed. */
            error: components["schemas"]["RunError"] | null;
            language: string | null;
            made_at: string | null;
            /** @description The model that wrote it, as people see it. */
            model: string | null;
            /** @description Entries since: with any, it is stale. */
            newer_entries: number;
            /** @description The ticket is long enough (6 entries, or 3,000 characters), and a language model is set. */
            offered: boolean;
            /**
             * @description Of the last time that it was asked for.
             * @enum {string}
             */
            status: "waiting" | "done" | "failed" | "none";
            /** @description Plain text, for the team alone; it is never sent. */
            text: string | null;
            ticket_id: string;
            /** @description Figures and names of it that stand in no entry that it covers, after a second attempt. */
            unproven: string[];
        };
        TicketView: {
            /** @description Where a reply without `to` goes: as the last mail of the contact asks. */
            answer_address: components["schemas"]["Address"];
            assignee_id: string | null;
            /** @description The team that it is assigned to, whoever of it has it. */
            assignee_team_id: string | null;
            assistant_id: string | null;
            /** @description The same time once it has passed and that is recorded. */
            breached_at: string | null;
            closed_at: string | null;
            contact: {
                address: string;
                id: string;
                name: string | null;
                /** @description For whom a form, shop or group at this address writes; null for a person of their own. */
                reply_to: string | null;
            };
            /** Format: date-time */
            created_at: string;
            draft: components["schemas"]["Draft"] | null;
            /** @description When it is to be answered or resolved by, as its policy says; null while nothing is due. */
            due_at: string | null;
            /** @description What is due then. */
            due_kind: ("first_answer" | "next_answer" | "resolution") | null;
            /** @description From when on it is due soon. */
            due_soon_at: string | null;
            /** @description How many older entries are not among these; /tickets/{id}/messages has all of them. */
            earlier_messages: number;
            first_reply_at: string | null;
            /** @description What happens if the contact does not answer: the assistant drafts a check-in, or the ticket is closed. */
            follow_up: {
                /** Format: date-time */
                due_at: string;
                /** @enum {string} */
                kind: "check_in" | "close";
            } | null;
            /** @description The form, shop or group that wrote for another person and is not trusted yet. `proven`: its domain vouches for it. */
            form_sender: {
                address: string;
                proven: boolean;
                writer: components["schemas"]["Address"];
            } | null;
            /** @description The older ticket that this one goes on from. */
            goes_on_from: components["schemas"]["LinkedTicket"] | null;
            goes_on_in: components["schemas"]["LinkedTicket"][];
            id: string;
            /** @description What the contact writes, as ISO 639-1; null when it is not clear. */
            language: string | null;
            /** @description The model that translates and sums up this ticket; null with the built-in one or none. */
            language_model: string | null;
            /** @description Who set the language; null while it is detected. */
            language_set_by: string | null;
            /** Format: date-time */
            last_message_at: string;
            /** @description Linked by hand. */
            linked: components["schemas"]["LinkedTicket"][];
            mailbox_id: string;
            /** @description The ticket that it was merged into, when and by whom; null otherwise. */
            merge: components["schemas"]["TicketMerge"] | null;
            /** @description The tickets that were merged into it. */
            merged_from: components["schemas"]["TicketMerge"][];
            /** @description The ticket that it was merged into, which holds its entries; null otherwise. */
            merged_into: {
                id: string;
                number: number;
            } | null;
            messages: components["schemas"]["Message"][];
            /** @description Why the assistant left this to people; null when it did not. */
            needs_person: string | null;
            /** @description The same for programs: the kind of reason, and the delivery or the run concerned. */
            needs_person_cause: {
                delivery_id: string | null;
                /** @enum {string} */
                kind: "delivery_uncertain" | "delivery_failed" | "delivery_suppressed" | "delivery_bounced" | "reply_cancelled" | "sender_not_participant" | "draft_rejected" | "assistant_hand_off" | "assistant_disabled" | "run_failed" | "run_crashed" | "run_timed_out" | "run_attempts_exhausted" | "run_cancelled" | "run_superseded" | "model_away" | "forward_answered";
                run_id: string | null;
            } | null;
            /** @description The same by its code. */
            needs_person_told: components["schemas"]["Told"] | null;
            number: number;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            /** @description What was asked at the foot of a reply and what the contact said; null when nothing was. */
            rating: components["schemas"]["TicketRating"] | null;
            resolution_note: string | null;
            run: components["schemas"]["Run"] | null;
            /** @description It is for trying things out: nothing of it is ever sent, and no report counts it. */
            sample: boolean;
            /** @description The policy that applies, the first in order. */
            sla_policy: {
                id: string;
                name: string;
            } | null;
            snoozed_until: string | null;
            /** @enum {string} */
            status: "open" | "in_progress" | "snoozed" | "closed";
            subject: string | null;
            /** @description Null while the ticket is too short for one, or no language model is set and none was made. */
            summary: components["schemas"]["TicketSummary"] | null;
            tags: string[];
            /** @description Of these messages and the draft, as they stand now. */
            translations: components["schemas"]["Translation"][];
            unread: boolean;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description When the mail that opened it was taken back before it left; no list has it then. */
            withdrawn_at: string | null;
        };
        Todo: {
            /** Format: date-time */
            created_at: string;
            created_by: string;
            done_at: string | null;
            due_at: string | null;
            id: string;
            ticket_id: string;
            ticket_number: number;
            title: string;
        };
        Told: {
            /** @description The same for programs; absent for what is older than codes. */
            code?: string | null;
            /** @description One sentence, in English. */
            text: string;
            /** @description What the text names; another such text may be among it. */
            values?: {
                [key: string]: string | number | components["schemas"]["ToldWithin"];
            } | null;
        };
        ToldWithin: {
            code?: string | null;
            text: string;
            values?: {
                [key: string]: string | number | components["schemas"]["ToldWithin"];
            } | null;
        };
        Translation: {
            /** @description Millionths of a dollar; null when a price is unknown. */
            cost_micros: number | null;
            /** Format: date-time */
            created_at: string;
            draft_id: string | null;
            error: components["schemas"]["RunError"] | null;
            finished_at: string | null;
            id: string;
            /** @description Only the beginning was translated. */
            is_cut: boolean;
            /** @description Into which it translates, as ISO 639-1. */
            language: string;
            message_id: string | null;
            /** @description The model that wrote it, as people see it. */
            model: string | null;
            /** @enum {string} */
            status: "waiting" | "done" | "failed";
            /** @description Plain text, for the team alone; it is never sent. */
            text: string | null;
        };
        TrustedImageSender: {
            address: string;
            /** Format: date-time */
            created_at: string;
            created_by: string;
        };
        UnsentMail: {
            bcc: string[];
            body: string;
            cc: string[];
            files: {
                id: string;
                name: string;
                size: number;
                type: string;
            }[];
            /** @description The saved replies in the text, and what they make of the ticket. */
            macro?: {
                add_tags: string[];
                assignee: {
                    id: string | null;
                    name: string | null;
                } | null;
                saved_reply_ids: string[];
                status: ("open" | "in_progress" | "closed") | null;
            } | null;
            mailbox_id: string | null;
            subject: string;
            to: {
                address: string;
                name: string | null;
            }[];
            updated_at: string | null;
            /** @description 0 when there is none. */
            version: number;
        };
        UnsentText: {
            body: string;
            /** @enum {string} */
            kind: "reply" | "note";
            options: {
                bcc: string[];
                cc: string[];
                files: {
                    id: string;
                    name: string;
                    size: number;
                    type: string;
                }[];
                /** @description The saved replies in the text, and what they make of the ticket. */
                macro?: {
                    add_tags: string[];
                    assignee: {
                        id: string | null;
                        name: string | null;
                    } | null;
                    saved_reply_ids: string[];
                    status: ("open" | "in_progress" | "closed") | null;
                } | null;
                quote: boolean;
                to: string | null;
            } | null;
            ticket_id: string;
            /** Format: date-time */
            updated_at: string;
            /** @description 0 when there is none any more. */
            version: number;
        };
        Upload: {
            /** Format: date-time */
            created_at: string;
            /** @description Name it among `attachment_ids` of a reply; in its Markdown `![…](id)` shows an image. */
            id: string;
            name: string;
            sha256: string;
            size: number;
            type: string;
        };
        User: {
            /**
             * @description What the desk shows them once a ticket is answered, closed or snoozed.
             * @enum {string}
             */
            after_act: "next" | "previous" | "list" | "stay";
            /** @description Since when teams give them no tickets. */
            away_at: string | null;
            /** Format: date-time */
            created_at: string;
            disabled_at: string | null;
            email: string;
            id: string;
            /** @description The last one that was sent, until the person has set a password. */
            invitation: components["schemas"]["Invitation"] | null;
            /** @description Whether their lists of tickets show how the newest email begins. */
            list_preview: boolean;
            /** @description Null means every mailbox. */
            mailbox_ids: string[] | null;
            name: string;
            /** @description Whether they are mailed their unread notifications while they are away. */
            notify_away: boolean;
            /** @description Whether they are mailed, at most once an hour, about drafts and tickets that wait for them. */
            notify_reviews: boolean;
            /** @description The version of their picture: `GET /users/{id}/picture/{version}`; null without one. */
            picture: string | null;
            /** @description What foreign mail is translated into for them, as ISO 639-1; null: their browser’s language. */
            reading_language: string | null;
            /** @enum {string} */
            role: "admin" | "member" | "viewer";
            /** @description In which time zone they see times, by its IANA name; null: their browser’s. */
            time_zone: string | null;
        };
        View: {
            /** Format: date-time */
            created_at: string;
            created_by: string;
            /** @description As `GET /tickets` takes it. */
            filter: {
                assignee?: ("me" | "none") | string;
                assistant?: string;
                /** @enum {string} */
                draft?: "true" | "false";
                /** @enum {string} */
                due?: "overdue" | "24h" | "any";
                from?: string;
                language?: string;
                last_message_after?: (string & (unknown & unknown)) | string;
                last_message_before?: (string & (unknown & unknown)) | string;
                /** @enum {string} */
                last_writer?: "contact" | "us";
                mailbox?: string;
                /** @constant */
                mentioned?: "me";
                /** @enum {string} */
                overdue?: "true" | "false";
                /** @enum {string} */
                priority?: "low" | "normal" | "high" | "urgent";
                q?: string;
                /** @enum {string} */
                rating?: "good" | "okay" | "bad";
                /** @enum {string} */
                sort?: "recent" | "oldest" | "priority" | "due" | "relevance";
                /** @enum {string} */
                status?: "active" | "open" | "in_progress" | "snoozed" | "closed" | "all";
                statuses?: string;
                tag?: string;
                team?: string;
                /** @enum {string} */
                unread?: "true" | "false";
            };
            id: string;
            /** @description Who reaches this mailbox sees a shared one; null for everybody. */
            mailbox_id: string | null;
            name: string;
            /** @description Whether only its owner sees it. */
            personal: boolean;
            /** Format: date-time */
            updated_at: string;
            version: number;
        };
        ViewCount: {
            /** @description Exact; null when its search can no longer be read. */
            count: number | null;
            id: string;
        };
        Webhook: {
            /** Format: date-time */
            created_at: string;
            created_by: string;
            disabled_at: string | null;
            /** @description `asked`: somebody turned it off. `gone`: it answered 410. `failing`: nothing arrived for 5 days. */
            disabled_because: ("asked" | "gone" | "failing") | null;
            enabled: boolean;
            /** @description The types of event that it is told of. Empty: all. */
            events: string[];
            /** @description Since when every attempt has failed. */
            failing_since: string | null;
            /** @description Until when the former secret signs too. */
            former_secret_until: string | null;
            id: string;
            last_attempt: {
                /** Format: date-time */
                at: string;
                /** @description `status`: no 2xx. `redirect`: 3xx, which is not followed. `not_public`: its address is none of the internet. `interrupted`: we stopped meanwhile. `off`: the webhook was turned off. */
                problem: ("status" | "redirect" | "timeout" | "network" | "not_public" | "interrupted" | "off") | null;
                /** @description The status of the answer; null without one. */
                status: number | null;
            } | null;
            /** @description Null means every mailbox, and what belongs to none. */
            mailbox_ids: string[] | null;
            url: string;
        };
        WebhookDelivery: {
            attempted_at: string | null;
            attempts: number;
            /** Format: date-time */
            created_at: string;
            delivered_at: string | null;
            duration_ms: number | null;
            /** @description Null for a test. */
            event_id: string | null;
            event_type: string;
            /** @description How the answer begins, or the code of the network’s fault. */
            excerpt: string | null;
            /** @description The `webhook-id` of every attempt. */
            id: string;
            next_attempt_at: string | null;
            /** @description `status`: no 2xx. `redirect`: 3xx, which is not followed. `not_public`: its address is none of the internet. `interrupted`: we stopped meanwhile. `off`: the webhook was turned off. */
            problem: ("status" | "redirect" | "timeout" | "network" | "not_public" | "interrupted" | "off") | null;
            /** @description The status of the answer; null without one. */
            response_status: number | null;
            /** @enum {string} */
            status: "queued" | "delivered" | "failed";
            webhook_id: string;
        };
        WebhookWithSecret: {
            /** Format: date-time */
            created_at: string;
            created_by: string;
            disabled_at: string | null;
            /** @description `asked`: somebody turned it off. `gone`: it answered 410. `failing`: nothing arrived for 5 days. */
            disabled_because: ("asked" | "gone" | "failing") | null;
            enabled: boolean;
            /** @description The types of event that it is told of. Empty: all. */
            events: string[];
            /** @description Since when every attempt has failed. */
            failing_since: string | null;
            /** @description Until when the former secret signs too. */
            former_secret_until: string | null;
            id: string;
            last_attempt: {
                /** Format: date-time */
                at: string;
                /** @description `status`: no 2xx. `redirect`: 3xx, which is not followed. `not_public`: its address is none of the internet. `interrupted`: we stopped meanwhile. `off`: the webhook was turned off. */
                problem: ("status" | "redirect" | "timeout" | "network" | "not_public" | "interrupted" | "off") | null;
                /** @description The status of the answer; null without one. */
                status: number | null;
            } | null;
            /** @description Null means every mailbox, and what belongs to none. */
            mailbox_ids: string[] | null;
            /** @description Told this once. Null in a replayed answer. */
            secret: string | null;
            url: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export interface operations {
    post_account_links_inspect: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind # in the link. */
                    token: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["AccountLink"];
                };
            };
        };
    };
    post_account_links_use: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    /** @description What stands behind # in the link. */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    get_api_keys: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiKey"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_api_keys: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Null means every mailbox. */
                    mailbox_ids?: string[] | null;
                    name: string;
                    scopes: ("read" | "write" | "propose" | "send" | "admin" | "metrics")[];
                    /** @description Tags that there are: it then reaches tickets that bear one of them, and no others. */
                    tags?: string[] | null;
                };
            };
        };
        responses: {
            /** @description The key with its token. */
            201: {
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
        };
    };
    delete_api_keys_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
        };
    };
    get_article_gaps: {
        parameters: {
            query?: {
                article?: string;
                cursor?: string;
                limit?: number;
                mailbox?: string;
                /** @description `waiting`: open or drafted. */
                status?: "waiting" | "open" | "drafted" | "closed" | "dismissed" | "all";
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["ArticleGap"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_article_gaps_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["ArticleGapWithProposal"];
                };
            };
        };
    };
    post_article_gaps_dismiss: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["ArticleGap"];
                };
            };
        };
    };
    post_article_gaps_draft: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description The draft that there is already. */
            200: {
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            /** @description The draft. */
            201: {
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
        };
    };
    post_article_gaps_reopen: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["ArticleGap"];
                };
            };
        };
    };
    get_articles: {
        parameters: {
            query?: {
                audience?: "public" | "internal";
                cursor?: string;
                /** @description Only those that vanished from their source, or only the others. */
                gone?: string;
                language?: string;
                limit?: number;
                mailbox?: string;
                owner?: string;
                /** @description Words that stand in the title or the text as they are. */
                q?: string;
                /** @description Not reviewed since; an article that never was counts from its creation. */
                reviewed_before?: string;
                /** @description Imported from this source. */
                source?: string;
                /** @description `published` unless given, so that no program takes a draft for an article. */
                status?: "draft" | "published" | "all";
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Article"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_articles: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    audience: "public" | "internal";
                    body: string;
                    client_id?: string;
                    /** @description ISO 639-1. Null or left out: it is detected. */
                    language?: string | null;
                    mailbox_id?: string | null;
                    /** @description The user who keeps it right. */
                    owner_id?: string | null;
                    /**
                     * @description `published` unless given. A draft is never searched or cited.
                     * @enum {string}
                     */
                    status?: "draft" | "published";
                    title: string;
                };
            };
        };
        responses: {
            /** @description The article that bears this client_id already. */
            200: {
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            /** @description The article. */
            201: {
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
        };
    };
    get_articles_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
        };
    };
    delete_articles_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    patch_articles_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    audience?: "public" | "internal";
                    body?: string;
                    /** @description ISO 639-1. Null or left out: it is detected. */
                    language?: string | null;
                    mailbox_id?: string | null;
                    /** @description The user who keeps it right. */
                    owner_id?: string | null;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
        };
    };
    get_articles_diff: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["ArticleComparison"];
                };
            };
        };
    };
    post_articles_publish: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
        };
    };
    post_articles_restore: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
        };
    };
    post_articles_review: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
        };
    };
    post_articles_unpublish: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
        };
    };
    get_articles_versions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["ArticleVersion"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_articles_versions_one: {
        parameters: {
            path: {
                id: string;
                version: number;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["ArticleVersionWithText"];
                };
            };
        };
    };
    get_articles_imports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                source?: string;
                status?: "queued" | "running" | "finished" | "failed" | "cancelled";
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["ArticleImport"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_articles_imports: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Where the source names none. Default: as at its last import, at first public.
                     * @enum {string}
                     */
                    audience?: "public" | "internal";
                    /** @description How often a website is read again. Default: as before, at first 24; null: by hand. */
                    every_hours?: number | null;
                    /**
                     * @description Of the upload; otherwise by its name.
                     * @enum {string}
                     */
                    kind?: "folder" | "csv" | "help_centre";
                    mailbox_id?: string | null;
                    /** @description What was imported under one name before is updated. Default: the file’s name. */
                    name?: string;
                    /** @description A ZIP of Markdown or HTML, a CSV, or a help centre’s export. */
                    upload_id?: string;
                    /** @description A website, or its sitemap. */
                    url?: string;
                };
            };
        };
        responses: {
            /** @description It is queued. */
            202: {
                content: {
                    "application/json": components["schemas"]["ArticleImport"];
                };
            };
        };
    };
    get_articles_imports_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["ArticleImportWithErrors"];
                };
            };
        };
    };
    post_articles_imports_cancel: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["ArticleImport"];
                };
            };
        };
    };
    get_articles_imports_items: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: "waiting" | "new" | "changed" | "unchanged" | "skipped" | "gone";
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["ArticleImportItem"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_articles_search: {
        parameters: {
            query: {
                audience?: "public" | "internal";
                limit?: number;
                mailbox?: string;
                q: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["ArticleHit"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_articles_sources: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["ArticleSource"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    delete_articles_sources_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    patch_articles_sources_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    audience?: "public" | "internal";
                    every_hours?: number | null;
                    paused?: boolean;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["ArticleSource"];
                };
            };
        };
    };
    post_articles_sources_read: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description It is queued. */
            202: {
                content: {
                    "application/json": components["schemas"]["ArticleImport"];
                };
            };
        };
    };
    get_assistants: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Assistant"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_assistants: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Asked while the first is away; null: none. */
                    fallback_model?: string | null;
                    /** @description Null: the server that the environment names, or the built-in model. */
                    fallback_model_server_id?: string | null;
                    instructions: string;
                    model?: string | null;
                    /** @description Null: the server that the environment names, or the built-in model. */
                    model_server_id?: string | null;
                    name: string;
                    /** @description Acts that it may do for itself, or never. */
                    policy?: {
                        acts: {
                            /** @enum {string} */
                            close?: "auto" | "approve" | "never";
                            /** @enum {string} */
                            forward?: "auto" | "approve" | "never";
                            /** @enum {string} */
                            snooze?: "auto" | "approve" | "never";
                            /** @enum {string} */
                            urgent?: "auto" | "approve" | "never";
                        };
                    };
                    slug?: string;
                    temperature?: number;
                    tools?: {
                        close_inbox_item?: boolean;
                        create_todo?: boolean;
                        forward_inbox_item?: boolean;
                        get_inbox_item?: boolean;
                        hand_off?: boolean;
                        list_inbox?: boolean;
                        read_attachment?: boolean;
                        reply_to_inbox?: boolean;
                        search_articles?: boolean;
                        snooze_inbox_item?: boolean;
                        update_inbox_item?: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description The assistant. */
            201: {
                content: {
                    "application/json": components["schemas"]["Assistant"];
                };
            };
        };
    };
    get_assistants_one: {
        parameters: {
            path: {
                /** @description The id, or the slug. */
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Assistant"];
                };
            };
        };
    };
    patch_assistants_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, or the slug. */
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    enabled?: boolean;
                    /** @description Asked while the first is away; null: none. */
                    fallback_model?: string | null;
                    /** @description Null: the server that the environment names, or the built-in model. */
                    fallback_model_server_id?: string | null;
                    instructions?: string;
                    model?: string | null;
                    /** @description Null: the server that the environment names, or the built-in model. */
                    model_server_id?: string | null;
                    name?: string;
                    /** @description Acts that it may do for itself, or never. */
                    policy?: {
                        acts: {
                            /** @enum {string} */
                            close?: "auto" | "approve" | "never";
                            /** @enum {string} */
                            forward?: "auto" | "approve" | "never";
                            /** @enum {string} */
                            snooze?: "auto" | "approve" | "never";
                            /** @enum {string} */
                            urgent?: "auto" | "approve" | "never";
                        };
                    };
                    temperature?: number;
                    tools?: {
                        close_inbox_item?: boolean;
                        create_todo?: boolean;
                        forward_inbox_item?: boolean;
                        get_inbox_item?: boolean;
                        hand_off?: boolean;
                        list_inbox?: boolean;
                        read_attachment?: boolean;
                        reply_to_inbox?: boolean;
                        search_articles?: boolean;
                        snooze_inbox_item?: boolean;
                        update_inbox_item?: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Assistant"];
                };
            };
        };
    };
    post_assistants_publish: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, or the slug. */
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    number: number;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Assistant"];
                };
            };
        };
    };
    get_assistants_versions: {
        parameters: {
            path: {
                /** @description The id, or the slug. */
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["AssistantVersion"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_assistants_versions_publish: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, or the slug. */
                id: string;
                number: number;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Assistant"];
                };
            };
        };
    };
    get_attachments_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
        };
    };
    get_attachments_content: {
        parameters: {
            query?: {
                inline?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description The file. */
            200: {
                content: {
                    "*/*": string;
                };
            };
        };
    };
    get_attachments_text: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["AttachmentText"];
                };
            };
        };
    };
    get_attachments_url: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["AttachmentUrl"];
                };
            };
        };
    };
    get_audit: {
        parameters: {
            query?: {
                /** @description The id of a user, an assistant or an API key. */
                actor?: string;
                actor_type?: "user" | "assistant" | "api_key" | "contact" | "system";
                cursor?: string;
                /** @description Not before this time. */
                from?: string;
                kind?: "tickets" | "drafts" | "mail" | "runs" | "articles" | "contacts" | "people" | "settings";
                limit?: number;
                /** @description The number of a ticket. */
                ticket?: number;
                /** @description Before this time. */
                to?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditEntry"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_audit_csv: {
        parameters: {
            query?: {
                /** @description The id of a user, an assistant or an API key. */
                actor?: string;
                actor_type?: "user" | "assistant" | "api_key" | "contact" | "system";
                /** @description Not before this time. */
                from?: string;
                kind?: "tickets" | "drafts" | "mail" | "runs" | "articles" | "contacts" | "people" | "settings";
                /** @description The number of a ticket. */
                ticket?: number;
                /** @description Before this time. */
                to?: string;
            };
        };
        responses: {
            /** @description The events, in UTF-8. */
            200: {
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    get_blocked_senders: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["BlockedSender"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_blocked_senders: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    mailbox_id?: string | null;
                    /** @description An address, or a domain with or without @. */
                    sender: string;
                };
            };
        };
        responses: {
            /** @description It was blocked already. */
            200: {
                content: {
                    "application/json": components["schemas"]["BlockedSender"];
                };
            };
            /** @description Blocked. */
            201: {
                content: {
                    "application/json": components["schemas"]["BlockedSender"];
                };
            };
        };
    };
    post_blocked_senders_lift: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default false */
                    release?: boolean;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["LiftedBlock"];
                };
            };
        };
    };
    get_business_hours: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["BusinessHours"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_business_hours: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Days on which nobody works. */
                    holidays?: {
                        date: string;
                        name: string;
                    }[];
                    name: string;
                    /** @description When people work, by the clock of the zone. */
                    week: {
                        from: string;
                        to: string;
                        /** @description 1 is Monday. */
                        weekday: number;
                    }[];
                    /** @description An IANA time zone, such as Europe/Berlin. */
                    zone: string;
                };
            };
        };
        responses: {
            /** @description The business hours. */
            201: {
                content: {
                    "application/json": components["schemas"]["BusinessHours"];
                };
            };
        };
    };
    get_business_hours_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["BusinessHours"];
                };
            };
        };
    };
    delete_business_hours_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    patch_business_hours_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Days on which nobody works. */
                    holidays?: {
                        date: string;
                        name: string;
                    }[];
                    name?: string;
                    /** @description When people work, by the clock of the zone. */
                    week?: {
                        from: string;
                        to: string;
                        /** @description 1 is Monday. */
                        weekday: number;
                    }[];
                    /** @description An IANA time zone, such as Europe/Berlin. */
                    zone?: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["BusinessHours"];
                };
            };
        };
    };
    get_caught_mails: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                mailbox?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["CaughtMail"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_caught_mails_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["CaughtMailAsRead"];
                };
            };
        };
    };
    get_caught_mails_files_one: {
        parameters: {
            path: {
                id: string;
                number: number;
            };
        };
        responses: {
            /** @description The file. */
            200: {
                content: {
                    "*/*": string;
                };
            };
        };
    };
    get_caught_mails_raw: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description The bytes, as they would have left. */
            200: {
                content: {
                    "message/rfc822": string;
                };
            };
        };
    };
    get_companies: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description A part of the domain or the name. */
                q?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Company"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_companies_one: {
        parameters: {
            path: {
                /** @description Of the mail addresses of its people. */
                domain: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
        };
    };
    patch_companies_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Of the mail addresses of its people. */
                domain: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string | null;
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
        };
    };
    get_contact_fields: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["ContactField"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_contact_fields: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description At least one for a choice; none for the other kinds.
                     * @default []
                     */
                    choices?: string[];
                    /** @enum {string} */
                    kind: "text" | "number" | "date" | "choice";
                    name: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            201: {
                content: {
                    "application/json": components["schemas"]["ContactField"];
                };
            };
        };
    };
    delete_contact_fields_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    patch_contact_fields_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    choices?: string[];
                    name?: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["ContactField"];
                };
            };
        };
    };
    get_contacts: {
        parameters: {
            query?: {
                /** @description A domain. */
                company?: string;
                cursor?: string;
                limit?: number;
                /** @description Parts of the name or of any of the addresses; a part of one or two letters is how a word begins. */
                q?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Contact"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_contacts_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
        };
    };
    patch_contacts_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A domain; null for that of the address. */
                    company?: string | null;
                    /** @description Values of your own fields by their ids; null empties one, and the others stay. */
                    fields?: {
                        [key: string]: string | number | null;
                    };
                    language?: string | null;
                    /** @description Mail does not change it again. */
                    name?: string | null;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
        };
    };
    get_contacts_erase: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["ErasurePreview"];
                };
            };
        };
    };
    post_contacts_erase: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One of the person’s addresses, typed again. */
                    address: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            202: {
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
        };
    };
    get_contacts_export: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description JSON to read, files and mails. */
            200: {
                content: {
                    "application/zip": string;
                };
            };
        };
    };
    post_contacts_merge: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The contact that stays. */
                    into: string;
                };
            };
        };
        responses: {
            /** @description The contact that stays. */
            200: {
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
        };
    };
    get_contacts_notes: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["ContactNote"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_contacts_notes: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            201: {
                content: {
                    "application/json": components["schemas"]["ContactNote"];
                };
            };
        };
    };
    get_contacts_tickets: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Without it, a search for words is sorted by relevance and any other list by time, newest first. Relevance ranks the newest 300 that fit; older ones follow by time. */
                sort?: "recent" | "oldest" | "priority" | "due" | "relevance";
                status?: "active" | "open" | "in_progress" | "snoozed" | "closed" | "all";
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["TicketRow"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_contacts_unmerge: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The contact that is on its own again. */
            200: {
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
        };
    };
    get_counts: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["DeskCounts"];
                };
            };
        };
    };
    get_deliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: "queued" | "sending" | "sent" | "deferred" | "failed" | "bounced" | "suppressed" | "uncertain" | "cancelled" | "outbox" | "undecided" | "leaving";
                ticket?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Delivery"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_deliveries_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["DeliveryHistory"];
                };
            };
        };
    };
    post_deliveries_resolve: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "sent" | "send_again" | "let_go";
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
        };
    };
    post_deliveries_retry: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description It is queued. */
            202: {
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
        };
    };
    get_doctor: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["DoctorReport"];
                };
            };
        };
    };
    get_domains: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Domain"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_domains: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description It was here already. */
            200: {
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /** @description It is made. */
            201: {
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
        };
    };
    get_domains_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
        };
    };
    delete_domains_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    post_domains_rotate: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
        };
    };
    post_domains_verify: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
        };
    };
    get_drafts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: "proposed" | "approved" | "rejected" | "superseded";
                ticket?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Draft"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_drafts: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What signing does beside sending the reply, or without one.
                     * @default reply
                     */
                    act?: ("reply" | "close") | {
                        /** @enum {string} */
                        kind: "reply";
                    } | {
                        /** @enum {string} */
                        kind: "close";
                        resolution?: string | null;
                    } | {
                        /** @enum {string} */
                        kind: "snooze";
                        /**
                         * Format: date-time
                         * @description At most 30 days ahead.
                         */
                        until: string;
                    };
                    /** @description The newest message that you have read: refused with 412 when somebody has written since. */
                    based_on_message_id?: string;
                    /** @description The whole reply, in Markdown. Left out only beside an `act`. */
                    body?: string;
                    /**
                     * @description What the reply rests on.
                     * @default []
                     */
                    citations?: {
                        /** @description An article of the mailbox, or a message or file of the ticket. */
                        id: string;
                        /** @description As a draft has it; not read. */
                        index?: number;
                        /** @enum {string} */
                        kind: "article" | "message" | "attachment";
                        /**
                         * @description The words there that carry the claim.
                         * @default
                         */
                        quote?: string;
                        /** @description As a draft has it; not read. */
                        title?: string;
                    }[];
                    client_id?: string;
                    /** @description How sure you are; one factor of its confidence. */
                    confidence?: number;
                    /**
                     * @description For the reviewer.
                     * @default []
                     */
                    reasons?: string[];
                    ticket_id: string;
                };
            };
        };
        responses: {
            /** @description The draft that this client_id proposed already. */
            200: {
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description It waits for review. */
            201: {
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
        };
    };
    get_drafts_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
        };
    };
    patch_drafts_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Markdown of our own: `**bold**`, `*italic*`, lists (`- `, `1. `), links, code, quotes (`> `), tables, pictures, headings (`## `). Everything else leaves as it is written. */
                    body?: string;
                    notes?: {
                        /** @description The words above the forwarded mails, in Markdown. */
                        note: string;
                        /** @description The address of one of its forwards. */
                        to: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
        };
    };
    post_drafts_approve: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Sends it although somebody has written since. */
                    anyway?: boolean;
                    /** @description Uploads of yours, and files that came or went with a mail of the ticket. */
                    attachment_ids?: string[];
                    bcc?: string[];
                    /** @description Markdown of our own: `**bold**`, `*italic*`, lists (`- `, `1. `), links, code, quotes (`> `), tables, pictures, headings (`## `). Everything else leaves as it is written. */
                    body?: string;
                    /** @description While it waits, a new mail of the contact takes it back. */
                    cancels_on_reply?: boolean;
                    cc?: string[];
                    /** @description False leaves the earlier mail out. */
                    quote?: boolean;
                    /**
                     * Format: date-time
                     * @description Until then it waits in the outbox; a year at most.
                     */
                    send_at?: string;
                    /** @description How much of it had been shown to the person who signs. */
                    shown?: number;
                    /** @enum {string} */
                    then?: "open" | "in_progress" | "closed";
                    /** @description Another address than the contact’s, or than the one in the draft. */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description It is done: the proposal had no reply to send. */
            200: {
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description It will be sent. */
            202: {
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
        };
    };
    post_drafts_reject: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
        };
    };
    post_drafts_translations: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the reader reads, as ISO 639-1. */
                    language: string;
                };
            };
        };
        responses: {
            /** @description It is there, or was asked for. */
            202: {
                content: {
                    "application/json": components["schemas"]["Translation"];
                };
            };
        };
    };
    get_erasures_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
        };
    };
    get_events: {
        parameters: {
            query?: {
                /** @description The last event that you have. */
                after?: string;
                cursor?: string;
                limit?: number;
                ticket?: string;
                /** @description Only these types: the parameter several times, or commas between. */
                type?: string | string[];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Event"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_events_stream: {
        parameters: {
            query?: {
                after?: string;
                /** @description Only these types: the parameter several times, or commas between. */
                type?: string | string[];
            };
        };
        responses: {
            /** @description The stream. `event: reset` means: you missed too much, read anew. */
            200: {
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    get_files_one: {
        parameters: {
            query: {
                grant: string;
                inline?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description The file. */
            200: {
                content: {
                    "*/*": string;
                };
            };
        };
    };
    get_followed_one: {
        parameters: {
            path: {
                token: string;
            };
        };
        responses: {
            /** @description Where the link leads. */
            302: {
                content?: never;
            };
        };
    };
    get_getting_started: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["GettingStarted"];
                };
            };
        };
    };
    post_getting_started_dismiss: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["GettingStarted"];
                };
            };
        };
    };
    post_getting_started_resume: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["GettingStarted"];
                };
            };
        };
    };
    get_held: {
        parameters: {
            query?: {
                blocked_by?: string;
                cursor?: string;
                internet_message_id?: string;
                kind?: "person" | "auto_reply" | "bounce" | "delay" | "complaint" | "receipt" | "list" | "loop" | "report";
                limit?: number;
                mailbox?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["RawEmail"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_held_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["RawEmail"];
                };
            };
        };
    };
    post_held_discard: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["RawEmail"];
                };
            };
        };
    };
    post_held_release: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description It will be filed. */
            202: {
                content: {
                    "application/json": components["schemas"]["RawEmail"];
                };
            };
        };
    };
    post_held_decide: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    act: "release" | "discard";
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description What was done, and what was not. */
            200: {
                content: {
                    "application/json": {
                        done: string[];
                        refused: {
                            detail: string;
                            id: string;
                        }[];
                    };
                };
            };
        };
    };
    get_images_one: {
        parameters: {
            query: {
                grant: string;
            };
            path: {
                id: string;
                number: number | null;
            };
        };
        responses: {
            /** @description The image. */
            200: {
                content: {
                    "image/*": string;
                };
            };
        };
    };
    post_inbound_mailgun: {
        parameters: {
        };
        /** @description Mailgun’s own form, signed with the mailbox’s inbound secret. */
        requestBody: {
            content: {
                "multipart/form-data": unknown;
            };
        };
        responses: {
            /** @description It is ours: its bytes are stored. */
            200: {
                content: {
                    "application/json": components["schemas"]["TakenMail"];
                };
            };
        };
    };
    post_inbound_mailgun_mime: {
        parameters: {
        };
        /** @description Mailgun’s own form, signed with the mailbox’s inbound secret. */
        requestBody: {
            content: {
                "multipart/form-data": unknown;
            };
        };
        responses: {
            /** @description It is ours: its bytes are stored. */
            200: {
                content: {
                    "application/json": components["schemas"]["TakenMail"];
                };
            };
        };
    };
    post_inbound_message: {
        parameters: {
            header: {
                /** @description The address of the mailbox. */
                "X-Mailbox": string;
                /** @description Hex HMAC-SHA256 over `<X-Timestamp>.<body>` under the mailbox’s inbound secret. */
                "X-Signature": string;
                /** @description Unix seconds, at most five minutes off. */
                "X-Timestamp": string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormMessage"];
            };
        };
        responses: {
            /** @description It is ours: its bytes are stored. */
            200: {
                content: {
                    "application/json": components["schemas"]["TakenMail"];
                };
            };
        };
    };
    post_inbound_postmark_one: {
        parameters: {
            path: {
                /** @description The inbound secret of the mailbox. */
                secret: string;
            };
        };
        /** @description Postmark’s own JSON; with its RawEmail the mail is taken byte by byte. */
        requestBody: {
            content: {
                "application/json": unknown;
            };
        };
        responses: {
            /** @description It is ours: its bytes are stored. */
            200: {
                content: {
                    "application/json": components["schemas"]["TakenMail"];
                };
            };
        };
    };
    post_inbound_raw: {
        parameters: {
            header: {
                /** @description The address of the mailbox. */
                "X-Mailbox": string;
                /** @description The envelope recipient, such as a +token address. */
                "X-Recipient"?: string;
                /** @description Hex HMAC-SHA256 over `<X-Timestamp>.<body>` under the mailbox’s inbound secret. */
                "X-Signature": string;
                /** @description Unix seconds, at most five minutes off. */
                "X-Timestamp": string;
            };
        };
        /** @description The bytes of the mail. */
        requestBody: {
            content: {
                "message/rfc822": unknown;
            };
        };
        responses: {
            /** @description It is ours: its bytes are stored. */
            200: {
                content: {
                    "application/json": components["schemas"]["TakenMail"];
                };
            };
        };
    };
    post_inbound_ses: {
        parameters: {
        };
        /** @description The message of SNS, from a topic that SES_TOPICS names. */
        requestBody: {
            content: {
                "application/json": unknown;
            };
        };
        responses: {
            /** @description It is ours: its bytes are stored. */
            200: {
                content: {
                    "application/json": components["schemas"]["TakenMail"];
                };
            };
        };
    };
    get_ledger: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Ledger"];
                };
            };
        };
    };
    get_macros: {
        parameters: {
            query?: {
                /** @description Only what may be used in this mailbox. */
                mailbox?: string;
                personal?: string;
                /** @description Words that its name or text has, all of them. */
                q?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["SavedReply"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_mail_imports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["MailImport"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_mail_imports: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    mailbox_id: string;
                    /** @description Default: the name of the first upload. */
                    name?: string;
                    /**
                     * @description What the file is: mail in an mbox file, or the tickets of another helpdesk as JSON, a record a line, or a ZIP of such files.
                     * @default mbox
                     * @enum {string}
                     */
                    source?: "mbox" | "zendesk" | "help_scout" | "freescout";
                    /** @description The file: one upload, or its parts in their order when it is larger than an upload may be. */
                    upload_ids: string[];
                };
            };
        };
        responses: {
            /** @description It is queued. */
            202: {
                content: {
                    "application/json": components["schemas"]["MailImport"];
                };
            };
        };
    };
    get_mail_imports_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["MailImportWithSkips"];
                };
            };
        };
    };
    post_mail_imports_cancel: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["MailImport"];
                };
            };
        };
    };
    get_mail_imports_skips: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["MailImportSkip"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_mailbox_figures: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["SendingFigures"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_mailboxes: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Mailbox"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_mailboxes: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string;
                    aliases?: string[];
                    asks_rating?: boolean;
                    assistant_id?: string | null;
                    assistant_starts_itself?: boolean;
                    auto_send_threshold?: number;
                    check_in_hours?: number | null;
                    client_id?: string;
                    close_after_hours?: number | null;
                    counts_clicks?: boolean;
                    counts_opens?: boolean;
                    display_name?: string;
                    /**
                     * @description What becomes of mail that fails DMARC: accept (marked), hold, or reject at the SMTP door.
                     * @enum {string}
                     */
                    forged_mail?: "accept" | "hold" | "reject";
                    form_senders?: string[];
                    forward_to?: string[];
                    /** @description Instead of an address: the part before @MAIL_DOMAIN. */
                    name?: string;
                    quotes_history?: boolean;
                    rating_after_hours?: number | null;
                    rating_question?: string | null;
                    reopen_days?: number | null;
                    sends_per_hour?: number | null;
                    signature?: string;
                    staging?: boolean;
                    staging_allowed?: string[];
                    /**
                     * @description Whether the answer of a user by their own mail program goes on to the contact, or is kept as a note.
                     * @enum {string}
                     */
                    user_mail?: "send" | "note";
                };
            };
        };
        responses: {
            /** @description It was here already. */
            200: {
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
            /** @description It is made. */
            201: {
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
        };
    };
    get_mailboxes_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
        };
    };
    delete_mailboxes_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    patch_mailboxes_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    aliases?: string[];
                    asks_rating?: boolean;
                    assistant_id?: string | null;
                    assistant_starts_itself?: boolean;
                    auto_send_threshold?: number;
                    check_in_hours?: number | null;
                    close_after_hours?: number | null;
                    counts_clicks?: boolean;
                    counts_opens?: boolean;
                    display_name?: string;
                    /**
                     * @description What becomes of mail that fails DMARC: accept (marked), hold, or reject at the SMTP door.
                     * @enum {string}
                     */
                    forged_mail?: "accept" | "hold" | "reject";
                    form_senders?: string[];
                    forward_to?: string[];
                    quotes_history?: boolean;
                    rating_after_hours?: number | null;
                    rating_question?: string | null;
                    reopen_days?: number | null;
                    sends_per_hour?: number | null;
                    signature?: string;
                    staging?: boolean;
                    staging_allowed?: string[];
                    /**
                     * @description Whether the answer of a user by their own mail program goes on to the contact, or is kept as a note.
                     * @enum {string}
                     */
                    user_mail?: "send" | "note";
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
        };
    };
    get_mailboxes_figures: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["SendingFigures"];
                };
            };
        };
    };
    get_mailboxes_imap: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["ImapAccount"];
                };
            };
        };
    };
    put_mailboxes_imap: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    delete_after_reading?: boolean;
                    /** @default INBOX */
                    folder?: string;
                    host: string;
                    /** @description Never told again. Left out: the stored one, for the same server and user. */
                    password?: string;
                    /** @default false */
                    paused?: boolean;
                    /** @default 993 */
                    port?: number;
                    /**
                     * @description False: where reading begins, pass over what is there already.
                     * @default true
                     */
                    read_existing?: boolean;
                    /**
                     * @description TLS from the first byte; else as soon as the server offers it.
                     * @default true
                     */
                    secure?: boolean;
                    username: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["ImapAccount"];
                };
            };
        };
    };
    delete_mailboxes_imap: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    post_mailboxes_imap_test: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default false */
                    delete_after_reading?: boolean;
                    /** @default INBOX */
                    folder?: string;
                    host?: string;
                    /** @description Never told again. Left out: the stored one, for the same server and user. */
                    password?: string;
                    /** @default false */
                    paused?: boolean;
                    /** @default 993 */
                    port?: number;
                    /**
                     * @description False: where reading begins, pass over what is there already.
                     * @default true
                     */
                    read_existing?: boolean;
                    /**
                     * @description TLS from the first byte; else as soon as the server offers it.
                     * @default true
                     */
                    secure?: boolean;
                    username?: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["ImapTest"];
                };
            };
        };
    };
    post_mailboxes_inbound_secret: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The key of a service that signs with its own, such as Mailgun. */
                    secret?: string;
                };
            };
        };
        responses: {
            /** @description The secret, told this once. */
            201: {
                content: {
                    "application/json": components["schemas"]["InboundSecret"];
                };
            };
        };
    };
    get_mailboxes_mirror: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Mirror"];
                };
            };
        };
    };
    put_mailboxes_mirror: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default INBOX */
                    folder?: string;
                    host: string;
                    /** @description Never told again. Left out: the stored one, for the same server and user. */
                    password?: string;
                    /** @default false */
                    paused?: boolean;
                    /** @default 993 */
                    port?: number;
                    /**
                     * @description TLS from the first byte; else as soon as the server offers it.
                     * @default true
                     */
                    secure?: boolean;
                    /**
                     * @description Where sent mail goes; null: into `folder` too.
                     * @default null
                     */
                    sent_folder?: string | null;
                    /**
                     * Format: date-time
                     * @description Copy mail from this time on. Left out: as it was, at first from now.
                     */
                    since?: string;
                    username: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Mirror"];
                };
            };
        };
    };
    delete_mailboxes_mirror: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    post_mailboxes_mirror_test: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default INBOX */
                    folder?: string;
                    host?: string;
                    /** @description Never told again. Left out: the stored one, for the same server and user. */
                    password?: string;
                    /** @default false */
                    paused?: boolean;
                    /** @default 993 */
                    port?: number;
                    /**
                     * @description TLS from the first byte; else as soon as the server offers it.
                     * @default true
                     */
                    secure?: boolean;
                    /**
                     * @description Where sent mail goes; null: into `folder` too.
                     * @default null
                     */
                    sent_folder?: string | null;
                    /**
                     * Format: date-time
                     * @description Copy mail from this time on. Left out: as it was, at first from now.
                     */
                    since?: string;
                    username?: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["ImapTest"];
                };
            };
        };
    };
    post_mailboxes_pause: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
        };
    };
    post_mailboxes_resume: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
        };
    };
    post_mailboxes_test: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["MailboxTest"];
                };
            };
        };
    };
    get_me: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    patch_me: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    after_act?: "next" | "previous" | "list" | "stay";
                    /** @description Whether teams give you no tickets. */
                    away?: boolean;
                    current_password?: string;
                    /** @description Whether your lists of tickets show how the newest email begins. */
                    list_preview?: boolean;
                    name?: string;
                    /** @description Whether you are mailed what you missed. */
                    notify_away?: boolean;
                    notify_reviews?: boolean;
                    password?: string;
                    reading_language?: string | null;
                    /** @description In which you see times; null: your browser’s. */
                    time_zone?: string | null;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
        };
    };
    get_me_app_passwords: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["AppPassword"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @description What mail programs send through; null when that is off (SUBMISSION_PORT). */
                        server: {
                            host: string;
                            port: number;
                            /** @enum {string} */
                            tls: "starttls" | "implicit";
                        } | null;
                    };
                };
            };
        };
    };
    post_me_app_passwords: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description The password, told this once. */
            201: {
                content: {
                    "application/json": components["schemas"]["FreshAppPassword"];
                };
            };
        };
    };
    delete_me_app_passwords_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    put_me_desk_visit: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    get_me_notifications: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Only those that you have not read. */
                unread?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Notification"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_me_notifications_read: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
        };
    };
    post_me_notifications_read_all: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    ticket_id?: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        /** @description How many are left. */
                        unread: number;
                    };
                };
            };
        };
    };
    post_me_passkeys: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    registration: {
                        /** @enum {string|null} */
                        authenticatorAttachment?: "platform" | "cross-platform" | null;
                        /** @default {} */
                        clientExtensionResults?: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            attestationObject: string;
                            authenticatorData?: string;
                            clientDataJSON: string;
                            publicKey?: string;
                            publicKeyAlgorithm?: number;
                            transports?: string[];
                        };
                        /** @enum {string} */
                        type: "public-key";
                    };
                };
            };
        };
        responses: {
            /** @description The passkey. */
            201: {
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
        };
    };
    delete_me_passkeys_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    patch_me_passkeys_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
        };
    };
    post_me_passkeys_options: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    current_password: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["PasskeyOptions"];
                };
            };
        };
    };
    put_me_picture: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The file, in base64. */
                    content: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
        };
    };
    delete_me_picture: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
        };
    };
    get_me_push: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["PushState"];
                };
            };
        };
    };
    put_me_push: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    auth: string;
                    /** @description Where the browser’s push service takes messages. */
                    endpoint: string;
                    p256dh: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    delete_me_push: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    post_me_push_test: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    post_me_recovery_codes: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    current_password: string;
                };
            };
        };
        responses: {
            /** @description The recovery codes, told this once. */
            201: {
                content: {
                    "application/json": components["schemas"]["NewRecoveryCodes"];
                };
            };
        };
    };
    get_me_second_factor: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["SecondFactor"];
                };
            };
        };
    };
    get_me_signature: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["OwnSignature"];
                };
            };
        };
    };
    put_me_signature: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Other signatures for single mailboxes. */
                    mailboxes: {
                        mailbox_id: string;
                        /** @description Markdown. Empty: none. */
                        signature: string;
                    }[];
                    /**
                     * @description Whether it stands before the mailbox’s signature or instead of it.
                     * @enum {string}
                     */
                    place: "before" | "instead";
                    /** @description Markdown. Empty: none. */
                    signature: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["OwnSignature"];
                };
            };
        };
    };
    post_me_totp: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    current_password: string;
                };
            };
        };
        responses: {
            /** @description The secret, told this once. */
            201: {
                content: {
                    "application/json": components["schemas"]["NewTotp"];
                };
            };
        };
    };
    post_me_totp_confirm: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description The recovery codes, told this once. */
            200: {
                content: {
                    "application/json": components["schemas"]["NewRecoveryCodes"];
                };
            };
        };
    };
    post_me_totp_disable: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    current_password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    get_me_unsent_mail: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["UnsentMail"];
                };
            };
        };
    };
    put_me_unsent_mail: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    bcc: string[];
                    body: string;
                    cc: string[];
                    files: {
                        id: string;
                        name: string;
                        size: number;
                        type: string;
                    }[];
                    /** @description The saved replies in the text, and what they make of the ticket. */
                    macro?: {
                        add_tags: string[];
                        assignee: {
                            id: string | null;
                            name: string | null;
                        } | null;
                        saved_reply_ids: string[];
                        /** @enum {string|null} */
                        status: "open" | "in_progress" | "closed" | null;
                    } | null;
                    mailbox_id: string | null;
                    subject: string;
                    to: {
                        address: string;
                        name: string | null;
                    }[];
                    /** @description The version that this one replaces; 0 when none was there. Another answers 412. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["UnsentMail"];
                };
            };
        };
    };
    get_me_unsent_texts: {
        parameters: {
            query: {
                ticket: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["UnsentText"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    put_me_unsent_texts_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                kind: "reply" | "note";
                ticketId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    options?: {
                        bcc: string[];
                        cc: string[];
                        files: {
                            id: string;
                            name: string;
                            size: number;
                            type: string;
                        }[];
                        /** @description The saved replies in the text, and what they make of the ticket. */
                        macro?: {
                            add_tags: string[];
                            assignee: {
                                id: string | null;
                                name: string | null;
                            } | null;
                            saved_reply_ids: string[];
                            /** @enum {string|null} */
                            status: "open" | "in_progress" | "closed" | null;
                        } | null;
                        quote: boolean;
                        to: string | null;
                    } | null;
                    /** @description The version that this one replaces; 0 when none was there. Another answers 412. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["UnsentText"];
                };
            };
        };
    };
    post_messages: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    add_tags?: string[];
                    /** @description Null gives the ticket to nobody. */
                    assignee_id?: string | null;
                    /** @description Uploads of yours, and files that came or went with a mail of the ticket. */
                    attachment_ids?: string[];
                    bcc?: string[];
                    /** @description Markdown of our own: `**bold**`, `*italic*`, lists (`- `, `1. `), links, code, quotes (`> `), tables, pictures, headings (`## `). Everything else leaves as it is written. */
                    body: string;
                    /** @description While it waits, a new mail of the contact takes it back. */
                    cancels_on_reply?: boolean;
                    cc?: string[];
                    /** @description False leaves the earlier mail out. */
                    quote?: boolean;
                    /** @description What it was written with, to be counted. It then leaves without placeholders only. */
                    saved_reply_ids?: string[];
                    /**
                     * Format: date-time
                     * @description Until then it waits in the outbox; a year at most.
                     */
                    send_at?: string;
                    /**
                     * Format: date-time
                     * @description Until when, with `then: snoozed`.
                     */
                    snooze_until?: string;
                    /** @enum {string} */
                    then?: "open" | "in_progress" | "closed" | "snoozed";
                    ticket_id: string;
                    /** @description Another address than the contact’s, or than the one in the draft. */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description It will be sent. */
            202: {
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
        };
    };
    get_messages_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
        };
    };
    get_messages_attachments: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description The files, uncompressed. */
            200: {
                content: {
                    "application/zip": string;
                };
            };
        };
    };
    post_messages_cancel: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["CancelledMessage"];
                };
            };
        };
    };
    post_messages_images: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    always: boolean;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
        };
    };
    post_messages_move: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Other messages of the same ticket that go along.
                     * @default []
                     */
                    also?: string[];
                    /**
                     * @description Into a ticket of its own, which goes on from this one.
                     * @enum {boolean}
                     */
                    new?: true;
                    /** @description Of the new ticket. */
                    subject?: string;
                    /** @description The id or number of a ticket of the same mailbox. */
                    ticket?: string | number;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["MovedMessage"];
                };
            };
        };
    };
    get_messages_raw: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description The bytes, as they came. */
            200: {
                content: {
                    "message/rfc822": string;
                };
            };
        };
    };
    post_messages_send_now: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description It leaves. */
            202: {
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
        };
    };
    post_messages_translations: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the reader reads, as ISO 639-1. */
                    language: string;
                };
            };
        };
        responses: {
            /** @description It is there, or was asked for. */
            202: {
                content: {
                    "application/json": components["schemas"]["Translation"];
                };
            };
        };
    };
    get_model_servers: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["ModelServer"][];
                        /** @description The model of assistants that name none. */
                        from_environment: string;
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_model_servers: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Never told again. It must be given again when the address changes.
                     * @default null
                     */
                    api_key?: string | null;
                    /**
                     * Format: uri
                     * @description Such as http://localhost:11434/v1: what stands before /chat/completions.
                     */
                    base_url: string;
                    /**
                     * @description Tokens.
                     * @default null
                     */
                    context_length?: number | null;
                    name: string;
                    /** @default [] */
                    prices?: {
                        /** @description Millionths of a dollar per million tokens. */
                        cached_micros: number;
                        /** @description Millionths of a dollar per million tokens. */
                        in_micros: number;
                        model: string;
                        /** @description Millionths of a dollar per million tokens. */
                        out_micros: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description It is made. */
            201: {
                content: {
                    "application/json": components["schemas"]["ModelServer"];
                };
            };
        };
    };
    get_model_servers_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["ModelServer"];
                };
            };
        };
    };
    delete_model_servers_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    patch_model_servers_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Never told again. It must be given again when the address changes. */
                    api_key?: string | null;
                    /**
                     * Format: uri
                     * @description Such as http://localhost:11434/v1: what stands before /chat/completions.
                     */
                    base_url?: string;
                    /** @description Tokens. */
                    context_length?: number | null;
                    name?: string;
                    prices?: {
                        /** @description Millionths of a dollar per million tokens. */
                        cached_micros: number;
                        /** @description Millionths of a dollar per million tokens. */
                        in_micros: number;
                        model: string;
                        /** @description Millionths of a dollar per million tokens. */
                        out_micros: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["ModelServer"];
                };
            };
        };
    };
    post_model_servers_test: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    model?: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["ModelServerTest"];
                };
            };
        };
    };
    get_opened_one: {
        parameters: {
            path: {
                token: string;
            };
        };
        responses: {
            /** @description One transparent pixel. */
            200: {
                content: {
                    "image/gif": string;
                };
            };
        };
    };
    post_passkey_challenges: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["PasskeyOptions"];
                };
            };
        };
    };
    post_password_resets: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description If there is such an account, its mail is on the way. */
            202: {
                content?: never;
            };
        };
    };
    get_presence: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Presence"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_raw_emails: {
        parameters: {
            query?: {
                blocked_by?: string;
                cursor?: string;
                internet_message_id?: string;
                kind?: "person" | "auto_reply" | "bounce" | "delay" | "complaint" | "receipt" | "list" | "loop" | "report";
                limit?: number;
                mailbox?: string;
                status?: "received" | "filed" | "held" | "ignored";
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["RawEmail"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_raw_emails_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["RawEmail"];
                };
            };
        };
    };
    get_raw_emails_preview: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As a ticket would show it. */
            200: {
                content: {
                    "application/json": components["schemas"]["MailPreview"];
                };
            };
        };
    };
    get_raw_emails_raw: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description The bytes, as they came. */
            200: {
                content: {
                    "message/rfc822": string;
                };
            };
        };
    };
    post_raw_emails_release: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description It will be filed. */
            202: {
                content: {
                    "application/json": components["schemas"]["RawEmail"];
                };
            };
        };
    };
    get_relays: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Relay"][];
                        /** @description The server that SMTP_URL names: it counts while there is no relay for all. */
                        from_settings: string | null;
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_relays: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    host: string;
                    /**
                     * @description Whose mail it takes; null: of all.
                     * @default null
                     */
                    mailbox_id?: string | null;
                    /** @default 5 */
                    max_connections?: number;
                    /** @description Never told again. Left out: the stored one, for the same server and user. */
                    password?: string;
                    /** @default 587 */
                    port?: number;
                    /**
                     * @default starttls
                     * @enum {string}
                     */
                    security?: "tls" | "starttls" | "plain";
                    /** @default null */
                    username?: string | null;
                };
            };
        };
        responses: {
            /** @description It is made. */
            201: {
                content: {
                    "application/json": components["schemas"]["Relay"];
                };
            };
        };
    };
    get_relays_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Relay"];
                };
            };
        };
    };
    delete_relays_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    patch_relays_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Makes a fallback the first one.
                     * @enum {boolean}
                     */
                    first?: true;
                    host?: string;
                    max_connections?: number;
                    /** @description Never told again. Left out: the stored one, for the same server and user. */
                    password?: string;
                    port?: number;
                    /** @enum {string} */
                    security?: "tls" | "starttls" | "plain";
                    username?: string | null;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Relay"];
                };
            };
        };
    };
    post_relays_test: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    host?: string;
                    max_connections?: number;
                    /** @description Never told again. Left out: the stored one, for the same server and user. */
                    password?: string;
                    port?: number;
                    /** @enum {string} */
                    security?: "tls" | "starttls" | "plain";
                    /** @description A person of the team who is sent a mail. Left out: nothing is sent. */
                    send_to?: string;
                    username?: string | null;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["RelayTest"];
                };
            };
        };
    };
    post_relays_try: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    host: string;
                    /**
                     * @description Whose mail it takes; null: of all.
                     * @default null
                     */
                    mailbox_id?: string | null;
                    /** @default 5 */
                    max_connections?: number;
                    /** @description Never told again. Left out: the stored one, for the same server and user. */
                    password?: string;
                    /** @default 587 */
                    port?: number;
                    /**
                     * @default starttls
                     * @enum {string}
                     */
                    security?: "tls" | "starttls" | "plain";
                    /** @description A person of the team who is sent a mail. Left out: nothing is sent. */
                    send_to?: string;
                    /** @default null */
                    username?: string | null;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["RelayTest"];
                };
            };
        };
    };
    get_reports_overview: {
        parameters: {
            query: {
                /** @description The first day. */
                from: string;
                /** @description Only the tickets of this mailbox. */
                mailbox?: string;
                /** @description The last day, itself included; at most 366 days from the first. */
                to: string;
                /** @description An IANA time zone, such as Europe/Berlin: where its days begin. */
                zone?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
        };
    };
    get_reports_overview_csv: {
        parameters: {
            query: {
                /** @description The first day. */
                from: string;
                /** @description Only the tickets of this mailbox. */
                mailbox?: string;
                table: "days" | "hours" | "first_answers" | "resolutions" | "tags" | "mailboxes" | "people" | "ratings" | "mailbox_ratings" | "person_ratings" | "sla" | "drafts" | "runs";
                /** @description The last day, itself included; at most 366 days from the first. */
                to: string;
                /** @description An IANA time zone, such as Europe/Berlin: where its days begin. */
                zone?: string;
            };
        };
        responses: {
            /** @description The table, in UTF-8. */
            200: {
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    get_rules: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Rule"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_rules: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    actions: components["schemas"]["RuleAction"][];
                    /** @description None: every mail fits. */
                    conditions?: components["schemas"]["RuleCondition"][];
                    /** @description Whether it works on new mail. */
                    enabled?: boolean;
                    /** @description Null for all mailboxes. */
                    mailbox_ids?: string[] | null;
                    /**
                     * @description How many of the conditions must hold.
                     * @enum {string}
                     */
                    match?: "all" | "any";
                    name: string;
                    /**
                     * @description Every mail of a contact, only the one that opens a ticket, or only further ones on a ticket.
                     * @enum {string}
                     */
                    trigger?: "mail.received" | "ticket.created" | "mail.answered";
                };
            };
        };
        responses: {
            /** @description The rule. */
            201: {
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
        };
    };
    get_rules_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
        };
    };
    delete_rules_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    patch_rules_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    actions?: components["schemas"]["RuleAction"][];
                    /** @description None: every mail fits. */
                    conditions?: components["schemas"]["RuleCondition"][];
                    /** @description Whether it works on new mail. */
                    enabled?: boolean;
                    /** @description Null for all mailboxes. */
                    mailbox_ids?: string[] | null;
                    /**
                     * @description How many of the conditions must hold.
                     * @enum {string}
                     */
                    match?: "all" | "any";
                    name?: string;
                    /**
                     * @description Every mail of a contact, only the one that opens a ticket, or only further ones on a ticket.
                     * @enum {string}
                     */
                    trigger?: "mail.received" | "ticket.created" | "mail.answered";
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
        };
    };
    post_rules_apply: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description The mail of the last days is read.
                     * @default 7
                     */
                    days?: number;
                };
            };
        };
        responses: {
            /** @description It is queued. */
            202: {
                content: {
                    "application/json": components["schemas"]["TicketActDetail"];
                };
            };
        };
    };
    post_rules_dry_run_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description The mail of the last days is read.
                     * @default 7
                     */
                    days?: number;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["RuleDryRun"];
                };
            };
        };
    };
    post_rules_dry_run: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    actions: components["schemas"]["RuleAction"][];
                    /** @description None: every mail fits. */
                    conditions?: components["schemas"]["RuleCondition"][];
                    /** @description Null for all mailboxes. */
                    mailbox_ids?: string[] | null;
                    /**
                     * @description How many of the conditions must hold.
                     * @enum {string}
                     */
                    match?: "all" | "any";
                    /**
                     * @description Every mail of a contact, only the one that opens a ticket, or only further ones on a ticket.
                     * @enum {string}
                     */
                    trigger?: "mail.received" | "ticket.created" | "mail.answered";
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["RuleDryRun"];
                };
            };
        };
    };
    put_rules_order: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Rule"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_runs: {
        parameters: {
            query?: {
                assistant?: string;
                cursor?: string;
                limit?: number;
                /** @description `live` means queued, running and waiting. */
                status?: "queued" | "running" | "waiting" | "finished" | "failed" | "cancelled" | "superseded" | "live";
                ticket?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Run"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_runs_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
        };
    };
    post_runs_cancel: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description It stops, at the latest when its worker looks next. */
            202: {
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
        };
    };
    post_runs_resume: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description It is queued. */
            202: {
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
        };
    };
    get_sample_data: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["SampleData"];
                };
            };
        };
    };
    post_sample_data: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Where the sample tickets stand. Default: the oldest mailbox. */
                    mailbox_id?: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["SampleData"];
                };
            };
        };
    };
    delete_sample_data: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["SampleData"];
                };
            };
        };
    };
    get_saved_replies: {
        parameters: {
            query?: {
                /** @description A macro also changes the ticket. */
                kind?: "text" | "macro";
                /** @description Only what may be used in this mailbox. */
                mailbox?: string;
                personal?: string;
                /** @description Words that its name or text has, all of them. */
                q?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["SavedReply"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_saved_replies: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    add_tags?: string[];
                    /** @description Who gets the ticket: `me` is whoever sends the reply; null leaves it as it is. */
                    assignee?: ("me" | "none") | string | null;
                    /** @description Markdown, with placeholders such as `{{contact.first_name}}`. */
                    body: string;
                    /** @description The one mailbox that a shared one serves; null for all. */
                    mailbox_id?: string | null;
                    name: string;
                    /** @description Whether only its owner sees it. */
                    personal?: boolean;
                    /**
                     * @description What the ticket becomes once the reply is sent.
                     * @enum {string|null}
                     */
                    status?: "open" | "in_progress" | "closed" | null;
                };
            };
        };
        responses: {
            /** @description The saved reply. */
            201: {
                content: {
                    "application/json": components["schemas"]["SavedReply"];
                };
            };
        };
    };
    get_saved_replies_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["SavedReply"];
                };
            };
        };
    };
    delete_saved_replies_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    patch_saved_replies_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    add_tags?: string[];
                    /** @description Who gets the ticket: `me` is whoever sends the reply; null leaves it as it is. */
                    assignee?: ("me" | "none") | string | null;
                    /** @description Markdown, with placeholders such as `{{contact.first_name}}`. */
                    body?: string;
                    /** @description The one mailbox that a shared one serves; null for all. */
                    mailbox_id?: string | null;
                    name?: string;
                    /** @description Whether only its owner sees it. */
                    personal?: boolean;
                    /**
                     * @description What the ticket becomes once the reply is sent.
                     * @enum {string|null}
                     */
                    status?: "open" | "in_progress" | "closed" | null;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["SavedReply"];
                };
            };
        };
    };
    post_saved_replies_apply: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    ticket_id: string;
                    /** @description For placeholders, by name; instead of what is known. */
                    values?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description It will be sent. */
            202: {
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
        };
    };
    post_saved_replies_render: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whom the new mail will go to. */
                    contact?: {
                        address: string;
                        name?: string | null;
                    } | null;
                    /** @description For a new mail from this mailbox, instead of a ticket. */
                    mailbox_id?: string;
                    /** @description Of the new mail. */
                    subject?: string | null;
                    ticket_id?: string;
                    /** @description For placeholders, by name; instead of what is known. */
                    values?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description As it stands in an answer to the ticket. */
            200: {
                content: {
                    "application/json": components["schemas"]["RenderedReply"];
                };
            };
        };
    };
    get_sessions: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Session"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    delete_sessions: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    delete_sessions_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    get_single_sign_on: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["SingleSignOn"];
                };
            };
        };
    };
    put_single_sign_on: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whose addresses may come; empty: any that it verified. */
                    allowed_domains: string[];
                    client_id: string;
                    /** @description Left out: the one that is stored. Null: a client without one. */
                    client_secret?: string | null;
                    /**
                     * Format: uri
                     * @description The provider’s issuer identifier, under which its discovery document lies.
                     */
                    issuer: string;
                    /** @description How the button names it: “Sign in with …”. */
                    label: string;
                    /**
                     * @description What unknown people, or those whom no rule fits, become; null: they are not let in.
                     * @enum {string|null}
                     */
                    new_user_role: "admin" | "member" | "viewer" | null;
                    /** @description The claim with groups or roles, or a path to it such as `realm_access.roles`. */
                    role_claim: string | null;
                    /** @description The highest role that fits counts, at each sign-in. */
                    role_rules: {
                        /** @description Null means every mailbox. */
                        mailbox_ids: string[] | null;
                        /** @enum {string} */
                        role: "admin" | "member" | "viewer";
                        /** @description A value of the claim, such as the name of a group. */
                        value: string;
                    }[];
                    /** @description Whether passwords and passkeys work for the one admin who keeps theirs. */
                    sso_only: boolean;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["SingleSignOn"];
                };
            };
        };
    };
    delete_single_sign_on: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    post_single_sign_on_test: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["SingleSignOnTest"];
                };
            };
        };
    };
    get_slas: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["SlaPolicy"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_slas: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    business_hours_id: string;
                    /** @description From the contact’s first mail to our first answer, in minutes of work; null is no target. */
                    first_answer_minutes?: number | null;
                    /** @description Any of these; null: all. */
                    mailbox_ids?: string[] | null;
                    name: string;
                    /** @description From a further mail of the contact to our answer, in minutes of work; null is no target. */
                    next_answer_minutes?: number | null;
                    /** @description Any of these; null: all. */
                    priorities?: ("low" | "normal" | "high" | "urgent")[] | null;
                    /** @description From the contact’s first mail to the closing, in minutes of work; null is no target. */
                    resolution_minutes?: number | null;
                    /** @description Any of these; null: whatever the ticket’s tags. */
                    tags?: string[] | null;
                };
            };
        };
        responses: {
            /** @description The policy. */
            201: {
                content: {
                    "application/json": components["schemas"]["SlaPolicy"];
                };
            };
        };
    };
    get_slas_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["SlaPolicy"];
                };
            };
        };
    };
    delete_slas_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    patch_slas_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    business_hours_id?: string;
                    /** @description From the contact’s first mail to our first answer, in minutes of work; null is no target. */
                    first_answer_minutes?: number | null;
                    /** @description Any of these; null: all. */
                    mailbox_ids?: string[] | null;
                    name?: string;
                    /** @description From a further mail of the contact to our answer, in minutes of work; null is no target. */
                    next_answer_minutes?: number | null;
                    /** @description Any of these; null: all. */
                    priorities?: ("low" | "normal" | "high" | "urgent")[] | null;
                    /** @description From the contact’s first mail to the closing, in minutes of work; null is no target. */
                    resolution_minutes?: number | null;
                    /** @description Any of these; null: whatever the ticket’s tags. */
                    tags?: string[] | null;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["SlaPolicy"];
                };
            };
        };
    };
    put_slas_order: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["SlaPolicy"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_suppressions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Part of the address, or of the words beside it. */
                q?: string;
                reason?: "bounce" | "complaint" | "manual";
                status?: "standing" | "lifted" | "all";
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Suppression"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_suppressions: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    address: string;
                    detail?: string | null;
                };
            };
        };
        responses: {
            /** @description The suppression that stands. */
            201: {
                content: {
                    "application/json": components["schemas"]["Suppression"];
                };
            };
        };
    };
    post_suppressions_lift: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    get_surveys: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                mailbox?: string;
                /** @description Whether it has been answered. */
                rated?: string;
                rating?: "good" | "okay" | "bad";
                ticket?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Survey"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_surveys_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
        };
    };
    get_tags: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Tag"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    delete_tags_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    patch_tags_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string|null} */
                    color?: "grey" | "brown" | "orange" | "yellow" | "green" | "teal" | "blue" | "pink" | null;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    post_tags_merge: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    into: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    get_teams: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Team"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_teams: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Null: it serves every mailbox. */
                    mailbox_ids?: string[] | null;
                    /** @description In the order of the round. */
                    member_ids?: string[];
                    /**
                     * @description Who of the team gets its tickets: nobody by itself, each in turn, or who has the fewest.
                     * @enum {string}
                     */
                    mode?: "by_hand" | "round_robin" | "least_busy";
                    name: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            201: {
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
        };
    };
    delete_teams_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    patch_teams_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Null: it serves every mailbox. */
                    mailbox_ids?: string[] | null;
                    /** @description In the order of the round. */
                    member_ids?: string[];
                    /**
                     * @description Who of the team gets its tickets: nobody by itself, each in turn, or who has the fewest.
                     * @enum {string}
                     */
                    mode?: "by_hand" | "round_robin" | "least_busy";
                    name?: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
        };
    };
    get_ticket_acts: {
        parameters: {
            query?: {
                bulk?: string;
                limit?: number;
                /** @description Only the last 20, and of these what is not undone yet. */
                undoable?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["TicketAct"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_ticket_acts: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    act: {
                        /** @enum {string} */
                        kind: "close";
                        resolution?: string;
                    } | {
                        /** @enum {string} */
                        kind: "reopen";
                    } | {
                        /** @enum {string} */
                        kind: "snooze";
                        /** Format: date-time */
                        until: string;
                    } | {
                        /** @enum {string} */
                        kind: "assign";
                        /** @description Instead: a team, which gives each to one of its members. */
                        team_id?: string;
                        /** @description Null: nobody. */
                        user_id?: string | null;
                    } | {
                        /** @enum {string} */
                        kind: "priority";
                        /** @enum {string} */
                        priority: "low" | "normal" | "high" | "urgent";
                    } | {
                        /** @default [] */
                        add?: string[];
                        /** @enum {string} */
                        kind: "tag";
                        /** @default [] */
                        remove?: string[];
                    } | {
                        /** @description Whose inbox they move to; null: no assistant’s. */
                        assistant_id: string | null;
                        /** @enum {string} */
                        kind: "move";
                    } | {
                        /** @enum {string} */
                        kind: "approve";
                    };
                    /** @description With `approve`: the drafts, each in the version that the signer was shown. */
                    drafts?: {
                        id: string;
                        /** @description How much of it the signer was shown. */
                        shown?: number;
                        version: number;
                    }[];
                    /** @description With a filter: but for these. */
                    except?: string[];
                    /** @description All that match now, as in the list of tickets; who writes later is not among them. */
                    filter?: {
                        assignee?: string;
                        assistant?: string;
                        /** @description A domain: the tickets of its people. */
                        company?: string;
                        contact?: string;
                        /** @description Whether a draft waits for review. */
                        draft?: string;
                        /**
                         * @description By its SLA: past its time, due within the next 24 hours, or either and later.
                         * @enum {string}
                         */
                        due?: "overdue" | "24h" | "any";
                        from?: string;
                        language?: string;
                        /** @description Last message on this day (UTC) or later, or within so many days: 2026-01-31 or 7d. */
                        last_message_after?: string;
                        /** @description Last message before this day (UTC), or more than so many days ago. */
                        last_message_before?: string;
                        /**
                         * @description Who wrote last; automatic answers of theirs do not count.
                         * @enum {string}
                         */
                        last_writer?: "contact" | "us";
                        mailbox?: string;
                        /**
                         * @description Whether a note of somebody else mentions you.
                         * @enum {string}
                         */
                        mentioned?: "me";
                        /** @description Whether a todo is past its time. */
                        overdue?: string;
                        /** @description A contact, with the contacts that were merged into it. */
                        person?: string;
                        /** @enum {string} */
                        priority?: "low" | "normal" | "high" | "urgent";
                        q?: string;
                        /**
                         * @description What the contact said of our answer.
                         * @enum {string}
                         */
                        rating?: "good" | "okay" | "bad";
                        /**
                         * @default active
                         * @enum {string}
                         */
                        status?: "active" | "open" | "in_progress" | "snoozed" | "closed" | "all";
                        /** @description Several, separated by commas; instead of `status`. */
                        statuses?: string;
                        tag?: string;
                        /** @description A team that it is assigned to, whoever of it has it. */
                        team?: string;
                        unread?: boolean;
                        /** Format: date-time */
                        updated_after?: string;
                    };
                    ticket_ids?: string[];
                };
            };
        };
        responses: {
            /** @description It is queued. */
            202: {
                content: {
                    "application/json": components["schemas"]["TicketActDetail"];
                };
            };
        };
    };
    get_ticket_acts_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["TicketActDetail"];
                };
            };
        };
    };
    post_ticket_acts_undo: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["TicketActDetail"];
                };
            };
        };
    };
    get_tickets: {
        parameters: {
            query?: {
                assignee?: ("me" | "none") | string;
                assistant?: string;
                /** @description A domain: the tickets of its people. */
                company?: string;
                contact?: string;
                cursor?: string;
                /** @description Whether a draft waits for review. */
                draft?: string;
                /** @description By its SLA: past its time, due within the next 24 hours, or either and later. */
                due?: "overdue" | "24h" | "any";
                from?: string;
                /** @description Only these tickets, up to 100. */
                ids?: string;
                language?: string;
                /** @description Last message on this day (UTC) or later, or within so many days: 2026-01-31 or 7d. */
                last_message_after?: string;
                /** @description Last message before this day (UTC), or more than so many days ago. */
                last_message_before?: string;
                /** @description Who wrote last; automatic answers of theirs do not count. */
                last_writer?: "contact" | "us";
                limit?: number;
                mailbox?: string;
                /** @description Whether a note of somebody else mentions you. */
                mentioned?: "me";
                /** @description Whether a todo is past its time. */
                overdue?: string;
                /** @description A contact, with the contacts that were merged into it. */
                person?: string;
                priority?: "low" | "normal" | "high" | "urgent";
                q?: string;
                /** @description What the contact said of our answer. */
                rating?: "good" | "okay" | "bad";
                /** @description Without it, a search for words is sorted by relevance and any other list by time, newest first. Relevance ranks the newest 300 that fit; older ones follow by time. */
                sort?: "recent" | "oldest" | "priority" | "due" | "relevance";
                status?: "active" | "open" | "in_progress" | "snoozed" | "closed" | "all";
                /** @description Several, separated by commas; instead of `status`. */
                statuses?: string;
                tag?: string;
                /** @description A team that it is assigned to, whoever of it has it. */
                team?: string;
                unread?: string;
                updated_after?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["FoundTicket"][];
                        has_more: boolean;
                        next_cursor: string | null;
                        /** @description What in `q` looks like an operator and is none, or has a value that it does not take. */
                        read_as_text: {
                            /** @enum {string} */
                            problem: "unknown_operator" | "bad_value";
                            text: string;
                        }[];
                        /**
                         * @description How the tickets are sorted: as asked, or else as fits the query.
                         * @enum {string}
                         */
                        sorted_by: "recent" | "oldest" | "priority" | "due" | "relevance";
                        /** @description How many tickets a search finds, on all pages; 1000 at most. Null without `q`, and when counting takes long. */
                        total: number | null;
                        /** @description False when there are more than `total`. */
                        total_is_exact: boolean | null;
                    };
                };
            };
        };
    };
    post_tickets: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    assignee_id?: string;
                    /** @description Uploads of yours. */
                    attachment_ids?: string[];
                    bcc?: string[];
                    /** @description Markdown of our own: `**bold**`, `*italic*`, lists (`- `, `1. `), links, code, quotes (`> `), tables, pictures, headings (`## `). Everything else leaves as it is written. */
                    body: string;
                    cc?: string[];
                    client_id?: string;
                    /** @description The mailbox that it leaves from, and whose ticket it becomes. */
                    mailbox_id: string;
                    /** @description What it was written with, to be counted. It then leaves without placeholders only. */
                    saved_reply_ids?: string[];
                    /**
                     * Format: date-time
                     * @description Until then it waits in the outbox; a year at most.
                     */
                    send_at?: string;
                    subject: string;
                    tags?: string[];
                    /** @enum {string} */
                    then?: "open" | "in_progress" | "closed";
                    /** @description The first becomes the ticket’s contact. The answers of all of them come into the ticket. */
                    to: {
                        address: string;
                        name?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description The ticket that this client_id opened already. */
            200: {
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The ticket. Its mail will be sent. */
            201: {
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
        };
    };
    get_tickets_one: {
        parameters: {
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
        };
    };
    patch_tickets_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Stands from then on, whatever the contact writes; null gives it back to detection. */
                    language?: string | null;
                    /** @enum {string} */
                    priority?: "low" | "normal" | "high" | "urgent";
                    /** @enum {string} */
                    status?: "open" | "in_progress" | "closed";
                    subject?: string;
                    tags?: string[];
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
        };
    };
    post_tickets_assign: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    team_id?: string;
                    /** @description Null: nobody. */
                    user_id?: string | null;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
        };
    };
    post_tickets_close: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    resolution?: string | null;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
        };
    };
    put_tickets_contact: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string;
                    /** @description A contact that the ticket had before. */
                    id?: string;
                    name?: string | null;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
        };
    };
    get_tickets_events: {
        parameters: {
            query?: {
                /** @description The last event that you have. */
                after?: string;
                cursor?: string;
                limit?: number;
                /** @description Only these types: the parameter several times, or commas between. */
                type?: string | string[];
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Event"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    delete_tickets_follow_up: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
        };
    };
    post_tickets_form_sender_trust: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
        };
    };
    post_tickets_forward: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Uploads of yours and files of the ticket; all files of these mails when left out. */
                    attachment_ids?: string[];
                    /**
                     * @description The note above them, in Markdown.
                     * @default
                     */
                    body?: string;
                    /** @description The mails to forward; all to and from the contact when left out. Notes never go. */
                    message_ids?: string[];
                    to: {
                        address: string;
                        name?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description It will be sent. */
            202: {
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
        };
    };
    post_tickets_links: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The id or number of the other ticket. */
                    ticket: string | number;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
        };
    };
    delete_tickets_links_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
                /** @description The id, or the number. */
                other: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
        };
    };
    post_tickets_merge: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The id or number of the ticket that stays. */
                    into: string | number;
                    /** @description Says that the tickets may be of different contacts: replies go to the contact of `into`. */
                    other_contact?: boolean;
                };
            };
        };
        responses: {
            /** @description The ticket that stays. */
            200: {
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
        };
    };
    get_tickets_messages: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Message"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_tickets_notes: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    /** @description Whom it mentions, to be notified. The text names each as @ and their name or address. */
                    mentions?: string[];
                };
            };
        };
        responses: {
            /** @description The note. */
            201: {
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
        };
    };
    put_tickets_presence: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    doing: "reading" | "writing";
                    /**
                     * @description Tells several windows of one person apart, by a name that the window makes up.
                     * @default
                     */
                    window?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    delete_tickets_presence: {
        parameters: {
            query?: {
                /** @description Tells several windows of one person apart, by a name that the window makes up. */
                window?: string;
            };
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    post_tickets_read: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
        };
    };
    post_tickets_reopen: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
        };
    };
    post_tickets_reply: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    add_tags?: string[];
                    /** @description Null gives the ticket to nobody. */
                    assignee_id?: string | null;
                    /** @description Uploads of yours, and files that came or went with a mail of the ticket. */
                    attachment_ids?: string[];
                    bcc?: string[];
                    /** @description Markdown of our own: `**bold**`, `*italic*`, lists (`- `, `1. `), links, code, quotes (`> `), tables, pictures, headings (`## `). Everything else leaves as it is written. */
                    body: string;
                    /** @description While it waits, a new mail of the contact takes it back. */
                    cancels_on_reply?: boolean;
                    cc?: string[];
                    /** @description False leaves the earlier mail out. */
                    quote?: boolean;
                    /** @description What it was written with, to be counted. It then leaves without placeholders only. */
                    saved_reply_ids?: string[];
                    /**
                     * Format: date-time
                     * @description Until then it waits in the outbox; a year at most.
                     */
                    send_at?: string;
                    /**
                     * Format: date-time
                     * @description Until when, with `then: snoozed`.
                     */
                    snooze_until?: string;
                    /** @enum {string} */
                    then?: "open" | "in_progress" | "closed" | "snoozed";
                    /** @description Another address than the contact’s, or than the one in the draft. */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description It will be sent. */
            202: {
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
        };
    };
    post_tickets_reply_preview: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Uploads of yours, and files that came or went with a mail of the ticket. */
                    attachment_ids?: string[];
                    bcc?: string[];
                    body: string;
                    cc?: string[];
                    /** @description False leaves the earlier mail out. */
                    quote?: boolean;
                    /** @description Another address than the contact’s, or than the one in the draft. */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description As it would leave. */
            200: {
                content: {
                    "application/json": components["schemas"]["ReplyPreview"];
                };
            };
        };
    };
    post_tickets_run: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    instruction?: string | null;
                };
            };
        };
        responses: {
            /** @description It is queued. */
            202: {
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
        };
    };
    get_tickets_runs: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Run"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_tickets_snooze: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    until: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
        };
    };
    post_tickets_split: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    message_ids: string[];
                    subject?: string;
                };
            };
        };
        responses: {
            /** @description The new ticket. */
            201: {
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
        };
    };
    get_tickets_summary: {
        parameters: {
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["TicketSummary"];
                };
            };
        };
    };
    post_tickets_summary: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Renews it, in the language that it has, only when something was written since.
                     * @default false
                     */
                    if_stale?: boolean;
                    /**
                     * @description What the reader reads, as ISO 639-1.
                     * @default en
                     */
                    language?: string;
                };
            };
        };
        responses: {
            /** @description It was asked for, or with `if_stale` is not stale. */
            202: {
                content: {
                    "application/json": components["schemas"]["TicketSummary"];
                };
            };
        };
    };
    put_tickets_tags_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
                name: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
        };
    };
    delete_tickets_tags_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
                name: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
        };
    };
    post_tickets_unmerge: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The ticket that was merged. */
            200: {
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
        };
    };
    post_tickets_unread: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id, or the number. */
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
        };
    };
    get_tickets_count: {
        parameters: {
            query?: {
                assignee?: ("me" | "none") | string;
                assistant?: string;
                /** @description A domain: the tickets of its people. */
                company?: string;
                contact?: string;
                /** @description Whether a draft waits for review. */
                draft?: string;
                /** @description By its SLA: past its time, due within the next 24 hours, or either and later. */
                due?: "overdue" | "24h" | "any";
                from?: string;
                /** @description Only these tickets, up to 100. */
                ids?: string;
                language?: string;
                /** @description Last message on this day (UTC) or later, or within so many days: 2026-01-31 or 7d. */
                last_message_after?: string;
                /** @description Last message before this day (UTC), or more than so many days ago. */
                last_message_before?: string;
                /** @description Who wrote last; automatic answers of theirs do not count. */
                last_writer?: "contact" | "us";
                mailbox?: string;
                /** @description Whether a note of somebody else mentions you. */
                mentioned?: "me";
                /** @description Whether a todo is past its time. */
                overdue?: string;
                /** @description A contact, with the contacts that were merged into it. */
                person?: string;
                priority?: "low" | "normal" | "high" | "urgent";
                q?: string;
                /** @description What the contact said of our answer. */
                rating?: "good" | "okay" | "bad";
                status?: "active" | "open" | "in_progress" | "snoozed" | "closed" | "all";
                /** @description Several, separated by commas; instead of `status`. */
                statuses?: string;
                tag?: string;
                /** @description A team that it is assigned to, whoever of it has it. */
                team?: string;
                unread?: string;
                updated_after?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["TicketCount"];
                };
            };
        };
    };
    post_tickets_preview: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Uploads of yours. */
                    attachment_ids?: string[];
                    bcc?: string[];
                    body: string;
                    cc?: string[];
                    /** @description The mailbox that it leaves from, and whose ticket it becomes. */
                    mailbox_id: string;
                    subject: string;
                    to: {
                        address: string;
                        name?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description As it would leave. */
            200: {
                content: {
                    "application/json": components["schemas"]["ReplyPreview"];
                };
            };
        };
    };
    get_todos: {
        parameters: {
            query?: {
                done?: string;
                ticket?: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Todo"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_todos: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    due_at?: string | null;
                    ticket_id: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description The todo. */
            201: {
                content: {
                    "application/json": components["schemas"]["Todo"];
                };
            };
        };
    };
    post_todos_done: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    done?: boolean;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Todo"];
                };
            };
        };
    };
    get_trusted_image_senders: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["TrustedImageSender"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    delete_trusted_image_senders_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                address: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    post_uploads: {
        parameters: {
            query?: {
                /** @description The name of a file that is sent as it is; Content-Type is its type. */
                name?: string;
            };
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description It is kept. */
            201: {
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
        };
    };
    get_uploads_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
        };
    };
    delete_uploads_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    get_uploads_content: {
        parameters: {
            query?: {
                inline?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description The file. */
            200: {
                content: {
                    "*/*": string;
                };
            };
        };
    };
    get_users: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["User"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_users: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    /** @description Null means every mailbox. */
                    mailbox_ids?: string[] | null;
                    name: string;
                    password?: string;
                    /** @enum {string} */
                    role: "admin" | "member" | "viewer";
                };
            };
        };
        responses: {
            /** @description The user. */
            201: {
                content: {
                    "application/json": components["schemas"]["AddedUser"];
                };
            };
        };
    };
    get_users_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
        };
    };
    patch_users_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    disabled?: boolean;
                    /** @description Null means every mailbox. */
                    mailbox_ids?: string[] | null;
                    name?: string;
                    password?: string;
                    /** @enum {string} */
                    role?: "admin" | "member" | "viewer";
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
        };
    };
    post_users_invitation: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description The invitation. */
            202: {
                content: {
                    "application/json": components["schemas"]["SentAccountLink"];
                };
            };
        };
    };
    post_users_password_reset: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description The reset. */
            202: {
                content: {
                    "application/json": components["schemas"]["SentAccountLink"];
                };
            };
        };
    };
    get_users_picture_one: {
        parameters: {
            path: {
                id: string;
                version: string;
            };
        };
        responses: {
            /** @description The picture. */
            200: {
                content: {
                    "image/*": string;
                };
            };
        };
    };
    delete_users_second_factor: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    get_views: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["View"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_views: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As `GET /tickets` takes it. */
                    filter: {
                        assignee?: ("me" | "none") | string;
                        assistant?: string;
                        /** @enum {string} */
                        draft?: "true" | "false";
                        /** @enum {string} */
                        due?: "overdue" | "24h" | "any";
                        from?: string;
                        language?: string;
                        last_message_after?: string;
                        last_message_before?: string;
                        /** @enum {string} */
                        last_writer?: "contact" | "us";
                        mailbox?: string;
                        /** @enum {string} */
                        mentioned?: "me";
                        /** @enum {string} */
                        overdue?: "true" | "false";
                        /** @enum {string} */
                        priority?: "low" | "normal" | "high" | "urgent";
                        q?: string;
                        /** @enum {string} */
                        rating?: "good" | "okay" | "bad";
                        /** @enum {string} */
                        sort?: "recent" | "oldest" | "priority" | "due" | "relevance";
                        /** @enum {string} */
                        status?: "active" | "open" | "in_progress" | "snoozed" | "closed" | "all";
                        statuses?: string;
                        tag?: string;
                        team?: string;
                        /** @enum {string} */
                        unread?: "true" | "false";
                    };
                    /** @description Who reaches this mailbox sees a shared one; null for everybody. */
                    mailbox_id?: string | null;
                    name: string;
                    /** @description Whether only its owner sees it. */
                    personal?: boolean;
                };
            };
        };
        responses: {
            /** @description The view. */
            201: {
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
        };
    };
    get_views_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
        };
    };
    delete_views_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    patch_views_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
                /** @description The version that you have read, as its ETag gives it. Another one answers 412. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As `GET /tickets` takes it. */
                    filter?: {
                        assignee?: ("me" | "none") | string;
                        assistant?: string;
                        /** @enum {string} */
                        draft?: "true" | "false";
                        /** @enum {string} */
                        due?: "overdue" | "24h" | "any";
                        from?: string;
                        language?: string;
                        last_message_after?: string;
                        last_message_before?: string;
                        /** @enum {string} */
                        last_writer?: "contact" | "us";
                        mailbox?: string;
                        /** @enum {string} */
                        mentioned?: "me";
                        /** @enum {string} */
                        overdue?: "true" | "false";
                        /** @enum {string} */
                        priority?: "low" | "normal" | "high" | "urgent";
                        q?: string;
                        /** @enum {string} */
                        rating?: "good" | "okay" | "bad";
                        /** @enum {string} */
                        sort?: "recent" | "oldest" | "priority" | "due" | "relevance";
                        /** @enum {string} */
                        status?: "active" | "open" | "in_progress" | "snoozed" | "closed" | "all";
                        statuses?: string;
                        tag?: string;
                        team?: string;
                        /** @enum {string} */
                        unread?: "true" | "false";
                    };
                    /** @description Who reaches this mailbox sees a shared one; null for everybody. */
                    mailbox_id?: string | null;
                    name?: string;
                    /** @description Whether only its owner sees it. */
                    personal?: boolean;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
        };
    };
    get_views_counts: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["ViewCount"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    put_views_order: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["View"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    get_webhooks: {
        parameters: {
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Webhook"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_webhooks: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Types of event. Empty: all. */
                    events: ("account_link.created" | "account_link.mail_failed" | "account_link.mailed" | "account_link.used" | "api_key.created" | "api_key.revoked" | "app_password.created" | "app_password.revoked" | "passkey.created" | "passkey.removed" | "passkey.renamed" | "push.disabled" | "push.enabled" | "recovery_code.created" | "recovery_code.used" | "second_factor.reset" | "session.ended" | "session.started" | "sign_in.failed" | "single_sign_on.changed" | "single_sign_on.removed" | "single_sign_on.tested" | "totp.disabled" | "totp.enabled" | "user.linked" | "user.created" | "user.picture_changed" | "user.signature_changed" | "user.updated" | "article.archived" | "article.created" | "article.published" | "article.reviewed" | "article.unpublished" | "article.source_gone" | "article.source_returned" | "article.updated" | "article_gap.closed" | "article_gap.dismissed" | "article_gap.drafted" | "article_gap.found" | "article_gap.reopened" | "article_import.cancelled" | "article_import.failed" | "article_import.finished" | "article_import.progressed" | "article_import.started" | "article_source.removed" | "article_source.updated" | "assistant.created" | "assistant.published" | "assistant.updated" | "model_server.changed" | "model_server.created" | "model_server.removed" | "model_server.tested" | "run.cancel_requested" | "run.cancelled" | "run.failed" | "run.finished" | "run.queued" | "run.resumed" | "run.started" | "run.superseded" | "run.waiting" | "step.finished" | "summary.failed" | "summary.finished" | "summary.requested" | "translation.failed" | "translation.finished" | "translation.requested" | "company.updated" | "contact_field.archived" | "contact_field.created" | "contact_field.updated" | "contact.erased" | "contact.erasure_started" | "contact.exported" | "contact.merged" | "contact.noted" | "contact.unmerged" | "contact.updated" | "business_hours.archived" | "business_hours.created" | "business_hours.updated" | "sla_policy.applied" | "sla_policy.archived" | "sla_policy.created" | "sla_policy.ordered" | "sla_policy.updated" | "getting_started.dismissed" | "getting_started.resumed" | "mail_import.cancelled" | "mail_import.failed" | "mail_import.finished" | "mail_import.progressed" | "mail_import.started" | "rule.archived" | "rule.created" | "rule.updated" | "rule.ordered" | "sample_data.added" | "sample_data.removed" | "saved_reply.archived" | "saved_reply.created" | "saved_reply.updated" | "survey.answered" | "survey.asked" | "tag.colored" | "tag.deleted" | "tag.merged" | "tag.renamed" | "team.archived" | "team.created" | "team.updated" | "view.created" | "view.deleted" | "view.updated" | "webhook.changed" | "webhook.created" | "webhook.disabled" | "webhook.enabled" | "webhook.removed" | "webhook.secret_rotated" | "domain.broken" | "domain.checked" | "domain.created" | "domain.key_changed" | "domain.key_made" | "domain.mended" | "domain.removed" | "digest.mail_failed" | "digest.mailed" | "review_notice.mail_failed" | "review_notice.mailed" | "imap_account.changed" | "imap_account.mail_refused" | "imap_account.removed" | "mirror.changed" | "mirror.failing" | "mirror.mail_refused" | "mirror.recovered" | "mirror.removed" | "relay.changed" | "relay.created" | "relay.removed" | "relay.tested" | "sender.blocked" | "sender.distrusted" | "sender.trusted" | "sender.unblocked" | "suppression.created" | "suppression.lifted" | "draft.approved" | "draft.edited" | "draft.proposed" | "draft.rejected" | "draft.reopened" | "draft.superseded" | "follow_up.cancelled" | "inbound.topic_joined" | "inbound.topic_left" | "mailbox.created" | "mailbox.deleted" | "mailbox.secret_made" | "mailbox.updated" | "message.bounce_claimed" | "message.bounced" | "message.cancelled" | "message.clicked" | "message.complained" | "message.deferred" | "message.delayed" | "message.delivered" | "message.discarded" | "message.failed" | "message.forwarded" | "message.held" | "message.hurried" | "message.ignored" | "message.imported" | "message.let_go" | "message.moved" | "message.opened" | "message.postponed" | "message.proven" | "message.queued" | "message.read" | "message.received" | "message.released" | "message.requeued" | "message.resolved" | "message.sent" | "message.sent_by_user" | "message.suppressed" | "message.uncertain" | "message.unresolved" | "note.added" | "ticket.contact_changed" | "ticket.assigned" | "ticket.closed" | "ticket.created" | "ticket.handed_off" | "ticket.imported" | "ticket.in_progress" | "ticket.language_detected" | "ticket.language_set" | "ticket.linked" | "ticket.merged" | "ticket.moved" | "ticket.opened" | "ticket.prioritized" | "ticket.renamed" | "ticket.reopened" | "ticket.reopening_limited" | "ticket.replied" | "ticket.sla_breached" | "ticket.sla_due_soon" | "ticket.snoozed" | "ticket.tagged" | "ticket.unlinked" | "ticket.unmerged" | "ticket.unanswered" | "ticket.updated" | "ticket.withdrawn" | "ticket.woken" | "ticket_act.finished" | "ticket_act.progressed" | "ticket_act.started" | "ticket_act.undone" | "ticket_act.undoing" | "todo.created" | "todo.done" | "todo.due" | "todo.reopened")[];
                    /** @description Whose events it is told of; null: of every mailbox that you reach. */
                    mailbox_ids?: string[] | null;
                    url: string;
                };
            };
        };
        responses: {
            /** @description It is made. */
            201: {
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
        };
    };
    get_webhooks_one: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
        };
    };
    delete_webhooks_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                content?: never;
            };
        };
    };
    patch_webhooks_one: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    enabled?: boolean;
                    /** @description Types of event. Empty: all. */
                    events?: ("account_link.created" | "account_link.mail_failed" | "account_link.mailed" | "account_link.used" | "api_key.created" | "api_key.revoked" | "app_password.created" | "app_password.revoked" | "passkey.created" | "passkey.removed" | "passkey.renamed" | "push.disabled" | "push.enabled" | "recovery_code.created" | "recovery_code.used" | "second_factor.reset" | "session.ended" | "session.started" | "sign_in.failed" | "single_sign_on.changed" | "single_sign_on.removed" | "single_sign_on.tested" | "totp.disabled" | "totp.enabled" | "user.linked" | "user.created" | "user.picture_changed" | "user.signature_changed" | "user.updated" | "article.archived" | "article.created" | "article.published" | "article.reviewed" | "article.unpublished" | "article.source_gone" | "article.source_returned" | "article.updated" | "article_gap.closed" | "article_gap.dismissed" | "article_gap.drafted" | "article_gap.found" | "article_gap.reopened" | "article_import.cancelled" | "article_import.failed" | "article_import.finished" | "article_import.progressed" | "article_import.started" | "article_source.removed" | "article_source.updated" | "assistant.created" | "assistant.published" | "assistant.updated" | "model_server.changed" | "model_server.created" | "model_server.removed" | "model_server.tested" | "run.cancel_requested" | "run.cancelled" | "run.failed" | "run.finished" | "run.queued" | "run.resumed" | "run.started" | "run.superseded" | "run.waiting" | "step.finished" | "summary.failed" | "summary.finished" | "summary.requested" | "translation.failed" | "translation.finished" | "translation.requested" | "company.updated" | "contact_field.archived" | "contact_field.created" | "contact_field.updated" | "contact.erased" | "contact.erasure_started" | "contact.exported" | "contact.merged" | "contact.noted" | "contact.unmerged" | "contact.updated" | "business_hours.archived" | "business_hours.created" | "business_hours.updated" | "sla_policy.applied" | "sla_policy.archived" | "sla_policy.created" | "sla_policy.ordered" | "sla_policy.updated" | "getting_started.dismissed" | "getting_started.resumed" | "mail_import.cancelled" | "mail_import.failed" | "mail_import.finished" | "mail_import.progressed" | "mail_import.started" | "rule.archived" | "rule.created" | "rule.updated" | "rule.ordered" | "sample_data.added" | "sample_data.removed" | "saved_reply.archived" | "saved_reply.created" | "saved_reply.updated" | "survey.answered" | "survey.asked" | "tag.colored" | "tag.deleted" | "tag.merged" | "tag.renamed" | "team.archived" | "team.created" | "team.updated" | "view.created" | "view.deleted" | "view.updated" | "webhook.changed" | "webhook.created" | "webhook.disabled" | "webhook.enabled" | "webhook.removed" | "webhook.secret_rotated" | "domain.broken" | "domain.checked" | "domain.created" | "domain.key_changed" | "domain.key_made" | "domain.mended" | "domain.removed" | "digest.mail_failed" | "digest.mailed" | "review_notice.mail_failed" | "review_notice.mailed" | "imap_account.changed" | "imap_account.mail_refused" | "imap_account.removed" | "mirror.changed" | "mirror.failing" | "mirror.mail_refused" | "mirror.recovered" | "mirror.removed" | "relay.changed" | "relay.created" | "relay.removed" | "relay.tested" | "sender.blocked" | "sender.distrusted" | "sender.trusted" | "sender.unblocked" | "suppression.created" | "suppression.lifted" | "draft.approved" | "draft.edited" | "draft.proposed" | "draft.rejected" | "draft.reopened" | "draft.superseded" | "follow_up.cancelled" | "inbound.topic_joined" | "inbound.topic_left" | "mailbox.created" | "mailbox.deleted" | "mailbox.secret_made" | "mailbox.updated" | "message.bounce_claimed" | "message.bounced" | "message.cancelled" | "message.clicked" | "message.complained" | "message.deferred" | "message.delayed" | "message.delivered" | "message.discarded" | "message.failed" | "message.forwarded" | "message.held" | "message.hurried" | "message.ignored" | "message.imported" | "message.let_go" | "message.moved" | "message.opened" | "message.postponed" | "message.proven" | "message.queued" | "message.read" | "message.received" | "message.released" | "message.requeued" | "message.resolved" | "message.sent" | "message.sent_by_user" | "message.suppressed" | "message.uncertain" | "message.unresolved" | "note.added" | "ticket.contact_changed" | "ticket.assigned" | "ticket.closed" | "ticket.created" | "ticket.handed_off" | "ticket.imported" | "ticket.in_progress" | "ticket.language_detected" | "ticket.language_set" | "ticket.linked" | "ticket.merged" | "ticket.moved" | "ticket.opened" | "ticket.prioritized" | "ticket.renamed" | "ticket.reopened" | "ticket.reopening_limited" | "ticket.replied" | "ticket.sla_breached" | "ticket.sla_due_soon" | "ticket.snoozed" | "ticket.tagged" | "ticket.unlinked" | "ticket.unmerged" | "ticket.unanswered" | "ticket.updated" | "ticket.withdrawn" | "ticket.woken" | "ticket_act.finished" | "ticket_act.progressed" | "ticket_act.started" | "ticket_act.undone" | "ticket_act.undoing" | "todo.created" | "todo.done" | "todo.due" | "todo.reopened")[];
                    /** @description Whose events it is told of; null: of every mailbox that you reach. */
                    mailbox_ids?: string[] | null;
                    url?: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
        };
    };
    get_webhooks_deliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: "queued" | "delivered" | "failed";
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookDelivery"][];
                        has_more: boolean;
                        next_cursor: string | null;
                    };
                };
            };
        };
    };
    post_webhooks_redeliver: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    delivery_id: string;
                };
            };
        };
        responses: {
            /** @description It waits for its attempt. */
            202: {
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
        };
    };
    post_webhooks_rotate_secret: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
        };
    };
    post_webhooks_test: {
        parameters: {
            header?: {
                /** @description Names this request: sent again within 24 hours it is done once and answered the same. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
        };
    };
    get_ws: {
        parameters: {
            query?: {
                after?: string;
                /** @description Only these types: the parameter several times, or commas between. */
                type?: string | string[];
            };
        };
        responses: never;
    };
}
